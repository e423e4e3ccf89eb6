import { describe, expect, it } from "vitest";
import { Queue } from "../src/review/queue";

function queueOf(items: string[]): { queue: Queue<string>; calls: () => number } {
  let calls = 0;
  const load = async (n: number, known: string[]) => {
    calls += 1;
    return items.filter((one) => !known.includes(one)).slice(0, n);
  };
  return { queue: new Queue({ load, id: (one) => one }), calls: () => calls };
}

describe("queue", () => {
  it("gives each item once, in the order of the server, then null", async () => {
    const { queue } = queueOf(["a", "b", "c", "d", "e"]);
    const got = [];
    for (let item = await queue.next(); item; item = await queue.next()) got.push(item);
    expect(got).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("loads ahead, so that the next is there at once", async () => {
    const { queue } = queueOf(["a", "b", "c", "d"]);
    await queue.next();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(queue.ahead).toBeGreaterThanOrEqual(1);
  });

  it("shows what was put back first", async () => {
    const { queue } = queueOf(["a", "b", "c"]);
    const first = await queue.next();
    queue.putBack(first ?? "");
    expect(await queue.next()).toBe("a");
    expect(await queue.next()).toBe("b");
  });
});
