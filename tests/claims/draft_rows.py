# ruff: noqa: E501
"""A few trigger rows for tests of constructions, apart from the table that is shipped."""

from dateline.claims.rows import RowIndex
from dateline.claims.triggers import read_triggers

ROWS = """\
phrase,pos,type,frame,needs,unless,example,trap,source
attack,verb,attack.armed,subj=agent obj=patient with=instrument,,,Rebels attacked.,,own
attack,noun,attack.armed,by=agent poss=agent comp=agent amod=agent from=agent on=patient against=patient of=patient with=instrument,,,An attack.,,own
capture,verb,territory.seize,subj=agent obj=place from=patient,obj:place,on=video|camera,They took it.,,own
capture,verb,materiel.capture,subj=agent obj=materiel from=patient,obj:materiel,on=video|camera,They took it.,,own
capture,verb,detention.arrest,subj=agent obj=patient,obj:people,on=video|camera,They took him.,,own
kill,verb,violence.kill,subj=agent obj=patient with=instrument,,,They died.,,own
killing,noun,violence.kill,by=agent of=patient poss=patient,,,The killing.,,own
clash,verb,fighting.clash,subj=agent with=patient,,,They clashed.,,own
clash,noun,fighting.clash,between=agent with=patient by=agent of=agent,,,A clash.,,own
cut off,verb,territory.cut_route,subj=agent obj=place,,,They cut off the road.,,own
air strike,noun,attack.airstrike,by=agent poss=agent amod=agent comp=agent on=patient against=patient,,,An air strike.,,own
advance,verb,territory.advance,subj=agent obj=place into=destination to=destination towards=destination,,,They advanced.,,own
reach,verb,territory.reach,subj=agent obj=place,,,They reached it.,,own
withdraw,verb,territory.withdraw,subj=agent from=origin_place to=destination,,,They withdrew.,,own
besieged,adj,territory.encircle,obj=place subj=agent by=agent,,,A besieged town.,,own
raid,noun,fighting.raid,by=agent poss=agent amod=agent comp=agent on=patient against=patient,,,A raid.,,own
shelling,noun,attack.shelling,by=agent poss=agent amod=agent comp=agent of=patient,,,The shelling.,,own
shell,verb,attack.shelling,subj=agent obj=patient with=instrument,,,They shelled it.,,own
"""


def draft_rows() -> RowIndex:
    """The rows above, ready for the coder."""
    return RowIndex(read_triggers([("draft", ROWS)]))
