"""Stores of hostile and of difficult texts."""

from dataclasses import replace
from pathlib import Path

from dateline.model import Argument, Claim, Report, Role, Span, make_failure
from dateline.pipeline import derive
from dateline.store import Reading, open_store
from factory import READER, make_actor, make_claim, make_document, make_report

PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    "\"><svg onload=alert(3)>",
    "'><body onpageshow=alert(4)>",
    "</title><script>alert(5)</script>",
    "</script><script>alert(6)</script>",
    "javascript:alert(7)",
    "{{7*7}}${7*7}<%= 7*7 %>",
    "<iframe srcdoc='<script>parent.alert(8)</script>'></iframe>",
    "<a href='javascript:alert(9)'>x</a>",
    "<div hx-get='http://192.0.2.1/x' hx-trigger='load'>x</div>",
    "<img src='http://192.0.2.1/track.png'>",
    "<style>@import 'http://192.0.2.1/x.css'</style>",
    "<meta http-equiv=refresh content='0;url=http://192.0.2.1/'>",
    "\u202e<b>dlrow</b>\u202c\u0000",
    "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(10)></style></mglyph></math>",
)  # fmt: skip
TORTURE = (
    "👩‍👩‍👧 Observers said rebels 😀 seized and burned the fort 🇮🇶 on Monday.\n"
    "كتب المراسل أن القوات seized the قرية قرب الموصل يوم الاثنين.\n"
    "Cafe\u0301 owners in Nin\u0303eve\u0301h saw troops who seized it \u202ethere\u202c go.\n"
    "A\u200d\u200c\ufeff line <b>&amp;</b> of seized \t tabs\u00a0and 𝕱𝖗𝖆𝖐𝖙𝖚𝖗.\n"
)


def make_hostile(path: Path) -> Path:
    """A store with an attack in every text that a page may show."""
    store = open_store(path)
    for number, payload in enumerate(PAYLOADS):
        report = _hostile_report(number, payload.replace("\0", ""))
        claim = _hostile_claim(report, payload.replace("\0", ""))
        store.add_readings(
            [
                Reading(
                    report=report,
                    document=make_document(report),
                    claims=(claim,),
                    reader=READER,
                )
            ]
        )
        store.add_failures([make_failure("ingest", f"dir/{payload}.html", f"broken {payload}")])
    derive(store)
    store.close()
    return path


def _hostile_report(number: int, payload: str) -> Report:
    text = f"Troops {payload} seized Karm{number} on Thursday."
    made = make_report(text, publisher=f"Outlet {payload}", title=payload, source=payload)
    return replace(
        made, author_outlet=payload, byline=payload, terms=payload, warnings=(payload,),
        url=payload,
    )  # fmt: skip


def _hostile_claim(report: Report, payload: str) -> Claim:
    claim = make_claim(report, agent=f"Army {payload}", speaker=f"Speaker {payload}")
    place = claim.place
    return replace(
        claim,
        place=replace(place, name=payload, reason=payload) if place else None,
        steps=(f"stage: {payload}",),
    )


def make_torture(path: Path) -> Path:
    """A store with one report of difficult characters and overlapping claims."""
    store = open_store(path)
    report = make_report(TORTURE, title="Torture 😀 العنوان")
    document = make_document(report)
    claims = [
        _wide_claim(make_claim(report, trigger=words, event=event), document.text)
        for words, event in (
            ("seized and burned the fort 🇮🇶", "territory.seize"),
            ("burned the fort", "violence.property"),
            ("القوات seized", "territory.seize"),
            ("Nin\u0303eve\u0301h saw troops who seized", "territory.seize"),
            ("𝕱𝖗𝖆𝖐𝖙𝖚𝖗", "condition.situation"),
        )
    ]
    store.add_readings(
        [Reading(report=report, document=document, claims=tuple(claims), reader=READER)]
    )
    derive(store)
    store.close()
    return path


def _wide_claim(claim: Claim, text: str) -> Claim:
    """The claim with an agent that overlaps its trigger's beginning."""
    start = max(claim.sentence.start, claim.trigger.start - 3)
    span = Span.of(text, start, claim.trigger.start + 2)
    agent = Argument(role=Role.AGENT, span=span, actor=make_actor("Rebels"))
    return replace(claim, arguments=(agent,))
