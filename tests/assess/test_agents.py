"""Who did it: kidnappers are no police, and who frees rescues."""

from dataclasses import replace

from dateline.assess.fields import assess_fields, by_name
from dateline.assess.standing import hear
from dateline.model import (
    Actor,
    ActorKind,
    Argument,
    Claim,
    FieldState,
    Polarity,
    Role,
    actor_id,
)
from factory import make_claim, make_report


def done_by(name: str, kind: ActorKind, event: str = "detention.release") -> Claim:
    report = make_report(f"{name} freed the driver.", publisher=f"The {name} Post")
    claim = make_claim(report, trigger="freed", event=event)
    actor = Actor(id=actor_id(name, None), name=name, kind=kind, resolved_by="description")
    agent = Argument(role=Role.AGENT, span=claim.trigger, actor=actor)
    return replace(claim, arguments=(agent,))


def agent_state(*claims: Claim) -> FieldState:
    return by_name(assess_fields(hear(list(claims), {}, {})))["agent"].state


POLICE = done_by("police", ActorKind.STATE_FORCES, "aid.rescue")
KIDNAPPERS = done_by("kidnappers", ActorKind.POLITICAL_MILITIA)
GUNMEN = done_by("gunmen", ActorKind.POLITICAL_MILITIA)


def test_kidnappers_who_let_go_and_police_who_rescue_are_two_accounts() -> None:
    assert agent_state(KIDNAPPERS, POLICE) is FieldState.CONFLICT


def test_who_did_something_beside_the_act_is_not_compared() -> None:
    teacher = done_by("teacher", ActorKind.CIVILIANS, "talks.negotiate")
    teacher = replace(
        teacher, report_id=KIDNAPPERS.report_id, attribution=KIDNAPPERS.attribution
    )
    assert agent_state(KIDNAPPERS, teacher, POLICE) is FieldState.CONFLICT


def test_gunmen_may_be_anyone() -> None:
    assert agent_state(GUNMEN, POLICE) is not FieldState.CONFLICT


def test_side_that_no_table_knows_denies_its_own_act() -> None:
    text = "Kestria launched no rocket."
    report = make_report(text, publisher="Kestrian State Agency")
    claim = make_claim(report, trigger="launched", polarity=Polarity.DENIED)
    span = replace(claim.trigger, start=0, end=7, quote="Kestria")
    denial = replace(claim, arguments=(Argument(role=Role.AGENT, span=span),))
    others = (make_claim(make_report(publisher=one)) for one in ("A", "B"))
    assert agent_state(denial, *others) is FieldState.CONFLICT


def test_who_left_a_town_and_who_took_it_are_both_right() -> None:
    left = done_by("rebels", ActorKind.REBEL, "territory.withdraw")
    taken = done_by("army", ActorKind.STATE_FORCES, "territory.regain")
    assert agent_state(left, taken) is not FieldState.CONFLICT


def test_who_denies_its_own_loss_does_not_say_who_did_it() -> None:
    lost = done_by("police", ActorKind.STATE_FORCES, "territory.withdraw")
    denial = replace(lost, polarity=Polarity.DENIED)
    taken = done_by("rebels", ActorKind.REBEL, "territory.seize")
    assert agent_state(denial, taken) is not FieldState.CONFLICT


def escape(trigger: str) -> Claim:
    report = make_report("Eleven pupils escaped. They were freed.", publisher="Delta Post")
    return make_claim(report, trigger=trigger, event="detention.release", agent=None)


def test_escape_and_a_rescue_by_police_are_two_accounts() -> None:
    assert agent_state(escape("escaped"), POLICE) is FieldState.CONFLICT


def test_release_without_a_doer_and_a_rescue_are_one_account() -> None:
    assert agent_state(escape("freed"), POLICE) is not FieldState.CONFLICT


def test_patrol_of_ours_is_of_no_state_where_none_speaks() -> None:
    claim = done_by("Our patrol", ActorKind.STATE_FORCES)
    span = replace(claim.trigger, start=0, end=10, quote="Our patrol")
    ours = replace(claim, arguments=(replace(claim.arguments[0], span=span),))
    assert agent_state(ours, KIDNAPPERS) is not FieldState.CONFLICT


def test_both_sides_of_a_fight_kill() -> None:
    claims = (
        done_by("army", ActorKind.STATE_FORCES, "fighting.clash"),
        done_by("army", ActorKind.STATE_FORCES, "violence.kill"),
        done_by("rebels", ActorKind.REBEL, "violence.kill"),
    )
    assert agent_state(*claims) is not FieldState.CONFLICT


def test_students_and_police_are_two_accounts_of_a_fire() -> None:
    students = done_by("hooded students", ActorKind.CIVILIANS, "violence.property")
    policemen = done_by("policemen", ActorKind.STATE_FORCES, "violence.property")
    assert agent_state(students, policemen) is FieldState.CONFLICT


def test_students_who_march_and_police_who_shoot_are_one_account_of_a_protest() -> None:
    students = done_by("students", ActorKind.CIVILIANS, "protest.demonstrate")
    policemen = done_by("policemen", ActorKind.STATE_FORCES, "protest.force")
    assert agent_state(students, policemen) is not FieldState.CONFLICT


def test_who_never_lost_a_place_does_not_say_who_took_it() -> None:
    report = make_report("The police never lost the depot.", publisher="The police Post")
    claim = make_claim(report, trigger="lost", agent="police", polarity=Polarity.DENIED)
    assert agent_state(done_by("gunmen", ActorKind.REBEL), claim) is not FieldState.CONFLICT


def test_operatives_of_a_command_are_a_states_by_their_words() -> None:
    operatives = done_by("police operatives", ActorKind.OTHER, "detention.release")
    assert agent_state(KIDNAPPERS, operatives) is FieldState.CONFLICT
