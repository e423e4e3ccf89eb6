// The one filter that map, timeline and list share. It lives in the address.

/** Parameters that the pages add to the filter: they do not choose incidents. */
const NOT_FILTER = new Set(["cursor", "limit", "sort", "view"]);

/** A form's fields as parameters: empty ones dropped, several of one name joined by commas. */
export function readFields(entries: Iterable<[string, string]>): URLSearchParams {
  const values = new Map<string, string[]>();
  for (const [name, value] of entries) {
    const trimmed = value.trim();
    if (trimmed) values.set(name, [...(values.get(name) ?? []), trimmed]);
  }
  return new URLSearchParams([...values].map(([name, all]) => [name, all.join(",")]));
}

/** `params` with some replaced; null takes one away. The place in the list is forgotten. */
export function change(
  params: URLSearchParams,
  changes: Record<string, string | null>,
): URLSearchParams {
  const changed = new URLSearchParams(params);
  changed.delete("cursor");
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") changed.delete(name);
    else changed.set(name, value);
  }
  return changed;
}

/** What of `params` chooses incidents, as map and timeline send it. */
export function choosing(params: URLSearchParams, without: string[] = []): URLSearchParams {
  const kept = [...params].filter(([name]) => !NOT_FILTER.has(name) && !without.includes(name));
  return new URLSearchParams(kept);
}

/** Put the parameters into the form's fields. */
export function fillForm(form: HTMLFormElement, params: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === "checkbox") {
      field.checked = (params.get(field.name) ?? "").split(",").includes(field.value);
    } else if (
      (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) &&
      field.name
    ) {
      field.value = params.get(field.name) ?? "";
    }
  }
}
