"""Idioms, particle verbs and euphemisms of war, each read as its type, and their twins."""

import pytest

from dateline.pipeline import read_closely
from factory import make_report
from read_war import read

pytestmark = pytest.mark.model


def types(text: str) -> set[str]:
    return {one.event.type for one in read(text)}


@pytest.mark.parametrize(
    ("event", "text"),
    [
        ("fighting.clash", "Jihadists came up against a patrol of the army at Boulikessi."),
        ("fighting.offensive", "Government forces pressed home their assault on Daraa."),
        ("fighting.raid", "A squad of marines slipped ashore at Mocha before dawn."),
        ("fighting.repel", "The raiders were driven off by vigilantes at Katsina."),
        ("attack.armed", "A gunman went on the rampage in a market in Nairobi."),
        ("attack.shelling", "Militants fired a volley of missiles at Erbil."),
        ("attack.airstrike", "A jet blew up a fuel train near Kurchaloi."),
        ("attack.drone", "The unmanned Bayraktar blew up a food convoy in Amhara."),
        ("attack.bombing", "A device hidden by militants ripped through a bookshop in Dhaka."),
        ("attack.drone", "An FPV smacked into a pickup outside Beryslav."),
        ("attack.suicide", "Two women set off their suicide vests in a market in Baga."),
        ("attack.chemical", "Two agents smeared VX on the face of an exile."),
        ("attack.sabotage", "Workers poured grit into the gearboxes of the locomotives."),
        ("attack.sabotage", "Insurgents toppled power lines in Kunar."),
        ("attack.disrupt", "Gunners blew the missile out of the sky."),
        ("violence.injure", "Shrapnel tore into a woman's back in the market."),
        ("violence.execute", "Soldiers shot the prisoners in the back of the head."),
        ("violence.assassinate", "Sicarios rubbed out a prosecutor in Manta."),
        ("violence.assault", "Militants branded a captive with a hot iron."),
        ("violence.sexual", "Troops castrated captives in Tigray."),
        ("violence.property", "The Taliban blew up the statues in the valley."),
        ("detention.abduct", "The sailors are in the hands of pirates."),
        ("detention.arrest", "Officers slapped handcuffs on the candidate."),
        ("detention.disappear", "The teacher vanished without trace in police custody."),
        ("detention.arrest", "The junta put the blogger behind bars."),
        ("detention.release", "The militia parted with two captives for a fee."),
        ("territory.advance", "The column rumbled towards Donetsk."),
        ("territory.seize", "The rebels pocketed four more villages."),
        ("territory.reach", "The first tanks drew up before the city's gates."),
        ("territory.encircle", "Ukrainian troops were caught in a cauldron at Debaltseve."),
        ("territory.withdraw", "The insurgents vanished into the bush as the army came."),
        ("territory.hold", "The gangs reign over most of the capital."),
        ("territory.cut_route", "Rebels dug trenches across the highway at Djibo."),
        ("territory.transfer", "Britain gave up the islands to Mauritius."),
        ("materiel.capture", "Soldiers came across an arms dump near Monguno."),
        ("materiel.destroy", "Rebel gunners turned a launcher into scrap."),
        ("materiel.supply", "Pyongyang furnished Moscow with shells."),
        ("materiel.lose", "Soldiers walked away from two tanks at Baga."),
        ("deployment.deploy", "Fresh troops were trucked to the border."),
        ("deployment.base", "Checkpoints sprang up across Hama."),
        ("deployment.mobilise", "The junta dragooned boys into its army."),
        ("deployment.exercise", "Russian helicopters buzzed a Danish corvette."),
        ("deployment.disarm", "The rebels downed arms."),
        ("deployment.group_change", "A new armed group emerged in Ituri."),
    ],
)
def test_wording_is_read_as_its_type(event: str, text: str) -> None:
    assert event in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "The senators slugged it out over the farm bill until midnight.",
        "A sales drive for the new phone begins on Monday.",
        "Photographers took a shot at the eclipse.",
        "Pool staff released too much chlorine.",
        "Rust crippled the old bridge.",
        "The chef whipped the cream.",
        "Developers bulldozed the old mill.",
        "The band split after its tour.",
        "A brush fire razed sixty homes in the hills.",
        "The glacier edged forward.",
        "A hotel chain snapped up a resort.",
        "The sponsor pulled out of the race.",
    ],
)
def test_same_words_of_another_field_tell_nothing_of_war(text: str) -> None:
    assert read_closely(make_report(text)).claims == ()
