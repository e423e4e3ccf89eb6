"""Wordings of each type that everyday language has for acts, and twins that mean none."""

import pytest

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from parsed import make_report, parse_text

pytestmark = pytest.mark.model


def types_of(text: str) -> set[str]:
    parse = parse_text(text)
    coding = code_document(parse, make_report(parse.document.text), load_resources())
    return {one.event.type for one in coding.claims if one.counts_as_happened}


@pytest.mark.parametrize(
    ("event_type", "text"),
    [
        (
            "displacement.flee",
            "The influx of Congolese refugees into Uganda doubled in a week.",
        ),
        (
            "displacement.flee",
            "The whole village ran away when the janjaweed came on horseback.",
        ),
        ("displacement.flee", "Villagers took refuge in the bush after the raid on Mocímboa."),
        (
            "displacement.flee",
            "The fighting in Tigray has sent 50,000 people fleeing into Sudan.",
        ),
        (
            "displacement.flee",
            "Newly displaced families arrive every day in Kaya from the north.",
        ),
        ("displacement.flee", "Syrians went into exile by the hundred thousand after 2011."),
        ("displacement.flee", "Families sought shelter in a UN school in Jabalia."),
        (
            "displacement.evacuate",
            "Helicopters flew out wounded miners from the rebel-held town.",
        ),
        (
            "displacement.evacuate",
            "The extraction of British diplomats from Khartoum took five hours.",
        ),
        ("displacement.evacuate", "France airlifted 200 of its nationals out of Khartoum."),
        ("displacement.evacuate", "The ship took off 1,400 foreigners from Port Sudan."),
        ("displacement.evacuate", "Volunteers brought out 15 old people from Chasiv Yar."),
        (
            "displacement.evacuate",
            "The governor ordered residents of the front-line villages to leave.",
        ),
        (
            "displacement.evacuate",
            "The army told people in eastern Rafah to move to a coastal zone.",
        ),
        ("displacement.return", "The displaced made their way home to Tal Abyad on foot."),
        ("displacement.return", "The people of Lysychansk returned as the guns fell silent."),
        (
            "displacement.return",
            "Karabakh Azerbaijanis settled again in Lachin after thirty years.",
        ),
        (
            "displacement.return",
            "Displaced people headed home to northern Gaza after the truce.",
        ),
        (
            "displacement.return",
            "Displaced farmers reclaimed their houses in Bakhmut district.",
        ),
        ("displacement.return", "Refugees are going back to Burundi from Tanzanian camps."),
        ("displacement.return", "Families began to trickle home to Raqqa."),
        ("displacement.expel", "Libya pushed back a group of Sudanese refugees to Chad."),
        ("displacement.expel", "Iran has kicked out half a million Afghans since June."),
        ("displacement.expel", "Pakistan threw out 200,000 Afghans without papers."),
        (
            "displacement.expel",
            "Residents of the quarter were rounded up and trucked to the border.",
        ),
        ("displacement.expel", "The jihadists ran the Christians out of town."),
        ("displacement.expel", "The Maasai were thrown off their land in Loliondo by rangers."),
        ("displacement.expel", "Algeria dumped 600 migrants in the desert near Niger."),
        ("aid.deliver", "Monks fed and clothed the refugees from Sinjar."),
        ("aid.deliver", "The church took in 200 families from the burnt quarter."),
        ("aid.deliver", "A lifeline of food and fuel reached Nagorno-Karabakh via Aghdam."),
        ("aid.deliver", "Japan granted Mozambique 10 million dollars for displaced people."),
        ("aid.deliver", "The peacekeepers guarded a camp for displaced people at Wau."),
        ("aid.deliver", "The charity rebuilt forty bombed houses in Kharkiv."),
        ("aid.deliver", "Poland opened its doors to a million Ukrainians."),
        ("aid.obstruct", "El Geneina is out of reach of aid agencies."),
        ("aid.obstruct", "The regime withheld permits for convoys to Eastern Ghouta."),
        ("aid.obstruct", "The blockade of the strip choked off deliveries of medicine."),
        ("aid.obstruct", "The militia taxed every aid lorry that passed its roadblock."),
        ("aid.obstruct", "The aid convoy was held for nine hours at a checkpoint in Netzarim."),
        ("aid.obstruct", "The UN said its teams were denied entry to Al-Shifa hospital."),
        ("aid.obstruct", "The army cut Karabakh off from food and medicine."),
        ("aid.rescue", "Investigators exhumed 436 bodies in the pine wood at Izium."),
        ("aid.rescue", "Surgeons operated on eleven wounded after the market blast."),
        ("aid.rescue", "Medics treated 25 people for burns after the strike."),
        ("aid.rescue", "Villagers stumbled on a pit full of bodies near Sinjar."),
        ("aid.rescue", "Neighbours clawed a boy out of the ruins of his house in Khan Younis."),
        ("aid.rescue", "Forensic teams unearthed the skeletons of 30 villagers in Ayacucho."),
        ("aid.rescue", "Firefighters extricated four survivors from the bombed school."),
    ],
)
def test_wording_tells_its_type(event_type: str, text: str) -> None:
    assert event_type in types_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The club sent back the shirts to the maker.",
        "The airline halted its flights to Rome in winter.",
        "Parents picked up the children at the school gate.",
        "The company earmarked 60 million euros for a new factory.",
        "Friends chipped in for her birthday present.",
        "The owner evicted a tenant over unpaid rent.",
        "Hikers were plucked from the mountain by helicopter after an avalanche.",
        "The singer came back to the stage after a year.",
        "Holidaymakers flooded into the resort for the long weekend.",
        "The students cleared out their lockers before the summer.",
        "Trains carried holidaymakers out of Paris all week.",
        "The firm relocated its staff from London to Leeds.",
        "The ship unloaded 5,000 new cars in Bremerhaven.",
        "The couple abandoned the idea of moving house.",
        "Investors bolted when the interest rate rose.",
        "The waiter handed each guest a menu.",
        "The parcel was held at the customs office for a week.",
        "The lock pushed back easily.",
        "Archaeologists unearthed a Roman villa near Bath.",
        "Fans flocked back to the cinema.",
        "The bar threw out two drunken guests.",
        "The museum took back the vase it had lent.",
        "The couple moved the piano out of the flat.",
        "The school opened its doors to parents on Saturday.",
        "The gardener came across an old coin.",
        "The storm drove many people from their homes on the coast of Cuba.",
        "The bank approved a mortgage for the couple.",
        "The gardener uprooted the old vine in spring.",
        "Surgeons operated on the striker's knee.",
        "The agency stepped up its advertising before Christmas.",
        "The birds deserted their nest after the cat came.",
        "The coach told his players to move forward.",
        "The chef fed 300 guests at the wedding.",
        "The lorry was stuck in the mud at the farm.",
        "The bouncer turned away guests without a ticket.",
        "Divers brought up amphorae from the wreck.",
        "Fans poured out of the stadium after the concert.",
        "Workers went home early on Friday.",
    ],
)
def test_twin_of_everyday_life_tells_nothing(text: str) -> None:
    assert not types_of(text)
