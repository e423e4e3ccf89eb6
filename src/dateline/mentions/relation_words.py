"""The grammar of relations: what stands before and after the name of a place.

Patterns for words before a name end where the name begins, those for words after it start where
it ends. Groups: ``number`` and ``unit``, ``hours`` and ``clock``, ``way`` (a direction),
``just``, ``far``, ``noun``.
"""

import re

from dateline.mentions.measures import DISTANCE as MEASURE
from dateline.mentions.measures import DRIVE, PLAIN_POINT, WAY
from dateline.mentions.small_letters import SmallFirst

_KINDS = (
    r"city|cities|towns?|villages?|districts?|provinces?|capital|ports?|camps?|quarters?|"
    r"neighbou?rhoods?|areas?|regions?|stronghold|suburbs?|hamlets?|settlements?|bastion|"
    r"governorates?|states?|enclave|airport|island|county|resort|municipality|hub|base|"
    r"cent(?:re|er)|seat|garrison|outpost|crossing"
)
_APART = (
    r"(?!(?:and|or|but|in|on|at|near|from|to|by|with|of|as|then|while|after|before|were|was|is|"
    r"are|has|had|have|that|which|who|where|for|into|north|south|east|west)\b)"
)
_HELD = r"[a-z]+-(?:held|controlled|ruled|run|occupied|rich|dominated|majority)"
_OWNER = r"(?:[\w-]+['’]s\s+(?:[a-z-]+,?\s+){0,3})"
_TAIL = (
    rf"\s+(?:the\s+)?(?:{_OWNER}|(?:{_APART}[\w'’-]+,?\s+){{0,4}}(?:{_KINDS}),?\s+"
    rf"(?:of\s+|called\s+|named\s+)?(?:the\s+)?|{_HELD}\s+|central\s+|nearby\s+|downtown\s+|"
    r"greater\s+)?$"
)
_EDGES = (
    r"outskirts|suburbs?|edges?|fringes?|periphery|entrances?|environs|approach(?:es)?|gates?|"
    r"limits|surroundings|exits?|rim|perimeter|(?:last|first|outer)\s+houses|ways?\s+in"
)
_PARTS = (
    r"parts?|half|side|districts?|quarters?|neighbou?rhoods?|areas?|sectors?|end|flank|streets|"
    r"section|portion|wards?|boroughs?|regions?|provinces|counties|villages|towns|third|"
    r"two-thirds|reaches|corner|tip|belt|bank|slopes|riverside|waterfront|municipalities"
)
_OWN_PARTS = (
    r"districts?|neighbou?rhoods?|quarters?|suburbs?|outskirts|streets|countryside|villages|"
    r"old\s+(?:town|city)|city\s+cent(?:re|er)|town\s+cent(?:re|er)|airport|harbou?r|seafront|"
    r"market\s+square|main\s+(?:square|market|bazaar)|hinterland|environs|slums|shanty\s*towns?|"
    r"refugee\s+camps?|central\s+(?:prison|market|bazaar)"
)
_CENTRES = r"centre|center|heart|middle|core"
_ROADS = (
    r"road|highway|route|line|railway|motorway|track|corridor|expressway|artery|supply line|"
    r"way|pass|stretch|axis|trail|carriageway|causeway|thoroughfare|canal|pipeline|power\s+line|"
    r"supply\s+route|front(?:\s?lines?)?|stretch\s+of\s+(?:road|highway|railway)|"
    r"climb|descent|ascent|tarmac|asphalt|desert|slopes?|hillsides?|ridge|escarpment|valley|plain|strip|belt|shore(?:line)?|"
    r"coast(?:line)?|arc|path|lane"
)
_FACING = (
    r"bus|train|ferry|pipeline|sector|front(?:line)?|direction|salient|belt|shuttle|minibus|"
    r"taxi|flight"
)
_REACHES = (
    r"(?:run|stretch|extend|lead|spread|wind|snak|slop|ris|fan|reach)(?:s|es|e|ing)?|"
    r"immediately|directly|just|lies|lying|situated|located|"
    r"(?:travel|driv|head|mov|march|push|advanc|retreat|walk|flee|sail)(?:s|l?ed|d|l?ing)|"
    r"drove|fled|went|going|sped|rode"
)
_JUST = (
    r"(?P<just>just|immediately|directly|right|slightly|a\s+little|a\s+short\s+(?:way|distance)|"
    r"a\s+few\s+(?:hundred\s+)?(?:kilomet(?:er|re)s|km|miles|met(?:er|re)s|yards))\s+"
)
_WAYS = rf"{WAY}(?:\s+and\s+{PLAIN_POINT})?"


def _before(pattern: str) -> SmallFirst:
    return SmallFirst(rf"(?:^|(?<=[\s(,;—–-]))(?:{pattern}){_TAIL}")


def _after(pattern: str) -> "re.Pattern[str]":
    return re.compile(pattern, re.IGNORECASE)


_BY = (
    r"(?:\s+(?:(?:out|up|down|deep)?\s*into\s+the\s+[a-z]+|on\s+foot|by\s+(?:road|car|track|boat|river|air|land|sea|mule\s+track)|overland|"
    r"as\s+the\s+crow\s+flies|in\s+a\s+straight\s+line))?"
)
_SIDE = rf"(?:to\s+the\s+|(?:due|directly|just|further|farther|down|up)\s+)*{_WAYS}"
OFFSET = _before(rf"(?:{MEASURE}|{DRIVE}){_BY},?\s+{_SIDE}\s+(?:of|from)")
OWN_OFFSET = _before(rf"{MEASURE}\s+(?:to|on|off)")
OWN_WAY_AFTER = _after(rf"['’]s\s+{WAY}(?=[\s,.;])")
OWN_SIDE = re.compile(r"(?:^|(?<=\s))to\s+$", re.IGNORECASE)
STREAM = _before(
    rf"(?:(?:{MEASURE.replace('?P<', '?P<d_')}|{DRIVE}){_BY}\s+)?"
    r"(?:further\s+)?(?:(?P<flow>up|down)(?:stream|river)\s+(?:of|from)|"
    r"(?P<flow2>up|down)\s+the\s+(?-i:(?P<river>[A-Z][\w-]+))(?:\s+river)?\s+(?:from|of))"
)
ALONG_COAST = _before(
    rf"{MEASURE.replace('?P<', '?P<d_')}\s+(?P<shore>up|down)\s+the\s+"
    r"coast(?:line)?\s+(?:from|of)"
)
OVER_BORDER = _before(r"(?:just\s+)?(?:across|over)\s+the\s+(?:border|frontier)\s+from")
INLAND = _before(rf"(?:{MEASURE}\s+)?(?:further\s+)?inland\s+(?:from|of)")
OFF_COAST = _before(
    rf"(?:{MEASURE}\s+)?(?:off|offshore\s+from|out\s+(?:to|at)\s+sea\s+(?:from|off))(?:\s+the)?(?:\s+(?:{PLAIN_POINT}(?:ern)?\s+)?"
    r"(?:(?-i:[A-Z])[a-z]+(?:ese|i|an|sh)\s+)?"
    r"(?:coast|coastline|shore|port|waters|island)(?:,?\s+(?:of|at|near|off))?)?"
)
DISTANCE = _before(
    rf"(?:(?:within|in)\s+a\s+)?(?:radius\s+of\s+{MEASURE}\s+(?:around|of|from)|"
    rf"{MEASURE.replace('?P<', '?P<r_')}[\s-]radius\s+(?:around|of|from)|"
    rf"(?:{MEASURE.replace('?P<', '?P<d_')}|{DRIVE}){_BY}\s+(?:away\s+)?(?:(?:or\s+less\s+)?"
    r"(?:from|of|outside|around|short\s+of|(?:up|down)stream\s+(?:of|from)|inside|beyond|past|"
    r"(?:up|down)\s+the\s+(?:road|coast|river|valley)\s+from|behind|to\s+the\s+rear\s+of|"
    r"out\s+of|off|ahead\s+of|in\s+front\s+of|before|upriver\s+from|deep\s+in(?:side|to))))"
)
EDGE = _before(
    rf"{WAY.replace('?P<way>', '?P<way3>')}\s+(?:way|road)\s+into|"
    rf"(?:{WAY}\s+)?(?P<noun>{_EDGES})\s+(?:(?:of|to|into)|(?:to|on|in)\s+the\s+"
    rf"{WAY.replace('?P<way>', '?P<way2>')}\s+of)"
)
COUNTRYSIDE = _before(rf"(?:{WAY}\s+)?(?:countryside|hinterland|rif)\s+(?:of|around)")
CENTRE = _before(
    rf"(?:{_CENTRES}|old\s+(?:city|town|quarter))\s+of|central|downtown|inner|inner-city"
)
PART = _before(
    rf"(?:(?:(?<!\sto\s)(?<!^to\s)the|in|across)\s+{WAY}\s+of|"
    rf"(?:the|in|across)\s+(?P<far>far|extreme|deep|very)\s+"
    rf"{WAY.replace('?P<way>', '?P<way3>')}\s+of|"
    rf"{WAY.replace('?P<way>', '?P<way2>')}(?:,\s+[\w\s-]{{3,25}}?)?\s+(?:{_PARTS})\s+"
    r"(?:of|in)|"
    rf"(?:{_PARTS})\s+of)"
)
DIRECTION = _before(
    rf"(?:{_JUST})?(?:to\s+the\s+(?P<just2>immediate\s+)?|due\s+|further\s+|(?:off|away)\s+to\s+the\s+)?{_WAYS}"
    rf"(?:wards?|ly)?\s+of|(?:{_REACHES})\s+(?:away\s+|off\s+)?"
    rf"{WAY.replace('?P<way>', '?P<way2>')}(?:wards?)?\s+from"
)
TIP = re.compile(r"\s(?:tip|corner|extremity)\b", re.IGNORECASE)
WAY_BEFORE = re.compile(
    rf"(?:^|(?<=\s))(?P<far>far\s+|far-|extreme\s+|deep\s+)?{WAY}\s+(?P<rural>rural\s+)?$",
    re.IGNORECASE,
)
_HALF = r"half-?\s?way|mid-?way|half\s+way|in\s+the\s+middle"
SHARE = _before(
    r"(?P<share>(?:a|one|two|three)[\s-](?:thirds?|quarters?|fifths?)|most)\s+of\s+the\s+"
    r"(?:way|road|route|distance|journey)\s+(?:along\s+the\s+(?:road|highway|route|track|"
    r"railway)\s+)?(?:from|between)"
)
HALFWAY = _before(
    rf"(?:{_HALF})\s+(?:between|from|(?:along|up|down|on)\s+the(?:\s+(?:{_ROADS})\s+"
    r"(?:from|between|linking))?)|equidistant\s+(?:from|between)|equally\s+far\s+from"
)
BETWEEN = _before(
    r"between|in\s+between|(?:separat|divid)(?:es|ed|ing)|astride|betwixt|leav(?:es|ing)"
)
_KM_POST = r"(?:kilomet(?:er|re)|km)"
_POST = r"(?:marker|post|mark|point|stone)"
KILOMETRE = _before(
    rf"(?:{_KM_POST}(?:[\s-]{_POST})?\s+(?P<mark>\d+)|(?P<mark2>\d+)[\s-]{_KM_POST}\s+{_POST})"
    rf"\s+(?:of|on|along|down|out\s+on)\s+the"
    rf"(?:\s+(?:{_ROADS})\s+(?:out\s+)?(?:from|of|between))?"
)
ROAD_END = re.compile(
    rf"\s+end\s+of\s+the\s+(?:{_ROADS})\s+(?:to|from|towards?)\s+", re.IGNORECASE
)
SIDE = re.compile(
    r"\s+(?:side|end|flank)\s+(?:of|to|into)\s+(?:the\s+(?:city|town|village)\s+of\s+)?",
    re.IGNORECASE,
)
TOWARDS = re.compile(
    rf"\s*,?\s+(?:(?:down|up|along|on|by|in|off|out\s+along)\s+the\s+"
    rf"(?:(?:main|old|dirt|desert|coastal?|paved)\s+)?(?:{_ROADS}|direction)\s+"
    r"(?:that\s+(?:leads|runs|goes)\s+|leading\s+|running\s+)?"
    r"(?:(?:up|down|back|over|across)\s+)?(?:to|for|towards?|of|into|from)|(?:heading\s+(?:for|to|towards?)|"
    r"towards?|on\s+(?:its|their|his)\s+way\s+to))\s+(?:the\s+(?:city|town)\s+of\s+)?",
    re.IGNORECASE,
)
ON_THE = re.compile(
    r"\s*,?\s+(?:down|up|along|on|off|by|in)\s+the\s+(?:main\s+|old\s+)?", re.IGNORECASE
)
ROAD_FROM = _before(
    rf"(?P<noun>{_ROADS})\s+(?:(?:that\s+|which\s+)?"
    r"(?:link|connect|join|run|lead|go|climb|wind|descend|stretch|snak|drop|pass|head|flow|rise|"
    r"ris|slop|reach|extend)(?:s|es|ing|ning|e|ed)?\s+)?"
    r"(?:(?:up|down|out|over|across|inland|north|south|east|west|all\s+the\s+way)\s+){0,2}"
    r"(?:from|out\s+of|between|(?:linking|connecting|joining)(?:\s+up)?|links|connects|joins)|"
    r"(?:wind|runn?|climb|stretch|lead|descend|snak|flow|extend)(?:s|es|ing)\s+"
    r"(?:(?:up|down|out|over|across|north|south|east|west)\s+){0,2}from|"
    r"(?:banks?|shores?|course|waters|reach(?:es)?)\s+of\s+the\s+(?-i:[A-Z])[\w-]+\s+from"
)
ROAD_BEFORE = re.compile(rf"(?:^|(?<=\s))(?:{_ROADS})\s+$", re.IGNORECASE)
ROAD_LINKING = _before(
    rf"(?P<noun>{_ROADS})\s+(?:that\s+|which\s+)?(?:link|connect|join)(?:s|ing)"
)
_TRAVEL = (
    r"(?:travel|driv|head|mov|march|cross|fly|sail|walk|retreat|withdr[ae]w|fle|journey|"
    r"return|advanc|going|went|ride|riding|rode|drove|fled|flew|came|coming|sped|commut|bound)"
    r"\w*"
)
TRIP_FROM = _before(
    rf"(?:{_TRAVEL}(?:\s+\w+){{0,2}}|"
    r"(?:on|along)\s+(?:its|their|his|her|the)\s+(?:way|road|route|journey)|en\s+route|"
    r"(?:convoy|bus|train|trip|lorr(?:y|ies)|trucks?|ferry|boats?|flight)|"
    r"(?:tak|carry|bring|transport|ferry|escort|haul|mov|driv)ing(?:\s+[\w-]+){0,4})\s+from"
)
TRIP_TO = _before(
    rf"(?:way|{_ROADS}|journey|trip|bus|train|convoy|{_TRAVEL})(?:\s+(?:home|back|on))?"
    r"\s+(?:to|for|towards?)"
)
TRAVELLING = re.compile(rf"^{_TRAVEL}(?:\s+[a-z]+)?\s+(?=(?:from|to)\s)", re.IGNORECASE)
GONE = re.compile(
    r"(?:fle(?:d|es?)|retreat(?:s|ed)?|withdr[ae]w[ns]?|return(?:s|ed)?|came|comes?|flew|moved|moves?|"
    r"crossed|advanced?|went|drove|rode|sped)\b",
    re.IGNORECASE,
)
ON_THE_WAY = re.compile(
    r"\b(?:as|when|while|where|whilst)\s+(?:[\w-]+\s+){1,5}$", re.IGNORECASE
)
STRETCHES = (HALFWAY, SHARE, BETWEEN, ROAD_FROM, ROAD_LINKING, TRIP_FROM)
NEAR = _before(
    r"near(?:s|ed|ing)?|close\s+to|around|outside|in\s+the\s+(?:vicinity|surroundings)\s+of|"
    r"in\s+the\s+vicinity|(?:not\s+)?far\s+from|surrounding|next\s+to|on\s+the\s+road\s+"
    r"(?:to|towards?|into|from|out\s+of)|(?:a\s+)?(?:villages?|towns?|hills?|heights|areas?|"
    r"mountains?|forests?|woods?|fields?)\s+(?:near|outside|around|above|overlooking|by)|opposite|"
    r"adjacent\s+to|beside|overlooking|at\s+the\s+gates\s+of|on\s+the\s+approach(?:es)?\s+to|"
    r"bordering|ringing|neighbou?ring|both\s+sides\s+of|(?:a\s+)?short\s+(?:distance|walk|drive|"
    r"way)\s+from|(?:within\s+)?(?:sight|range|reach|earshot|shelling\s+range|artillery\s+range)"
    r"\s+of|beyond|just\s+past|a\s+stone['’]s\s+throw\s+from|the\s+direction\s+of|"
    r"(?:slopes|shores?|banks?|foothills?|foot|mouth|waters|islands?)\s+(?:of|above|in|on)|"
    r"at\s+the\s+junction\s+(?:of|with|near)|abutting|skirt(?:s|ing)|bypass(?:es|ing)|hard\s+(?:by|against)|up\s+against|past|"
    r"(?:across|over)\s+the\s+(?:river|water|valley|road|bay|lake|strait|gorge)\s+from|"
    r"(?:within\s+)?(?:walking|striking|shouting|driving|easy)\s+(?:distance|reach)\s+of|"
    r"(?:on|at|to)\s+the\s+(?:doorsteps?|threshold|gateway)\s+(?:of|to)|"
    r"(?:ring|cordon|noose|siege\s+ring|encirclement)\s+(?:around|of)|"
    r"jurisdiction\s+of|(?:up|down)(?:stream|river)\s+(?:of|from)|"
    r"(?:advanc|march|clos|converg|bear|descend)(?:e[sd]?|ing)\s+(?:in\s+)?(?:up)?on|"
    r"(?:way|road|track|trail|path|highway|route)\s+"
    r"(?:(?:back|leading|running|heading|out|down|up|north|south|east|west)\s+)*(?:to|into|towards?)|(?:hills|heights|ridges?|mountains?|"
    r"slopes)\s+(?:behind|commanding|dominating|over)|(?:wadi|valley|gorge|ravine|slopes|cliffs|"
    r"bridge|heights|hillsides?|orchards?|fields?|groves?|woods|village|camp|post)\s+"
    r"(?:just\s+)?(?:below|beneath|above|beside|behind|under)|(?:a\s+little|just)\s+(?:above|below)|shortly\s+after\s+leaving|"
    r"(?:left|right|rear)\s+of|the\s+(?-i:[A-Z])[\w-]+\s+side\s+of|behind|in\s+front\s+of|just\s+(?:before|inside)|"
    r"(?:rifle|cannon|mortar|gun)\s?shot\s+(?:of|from)|encircling|"
    r"(?:border|frontier|river)\s+by|(?:entrances?|way|roads?|streets?)\s+(?:out\s+)?of|"
    r"that\s+(?:command|dominate|overlook|surround|encircle)s?|look(?:s|ed|ing)?\s+(?:down\s+on|out\s+over)|"
    r"(?:loom|tower|ris)(?:s|es|ed|e|ing)?\s+(?:above|over)|rose\s+(?:above|over)|"
    r"that\s+ring|turn-?off\s+(?:for|to)|flows?\s+(?:past|by)|(?:short|shy)\s+of|in\s+the\s+shadow\s+of|along\s+the\s+coast\s+from"
)
LOOSELY_NEAR = _before(r"facing|commanding|dominating|flanking|passes|passing")
BORDER = _before(
    r"(?:borders?|frontiers?|borderlands?|boundary|line)(?:\s+(?:areas?|regions?|zones?))?\s+"
    r"(?:with|of)"
)
BORDER_BETWEEN = _before(
    r"(?:borders?|frontiers?|borderlands?|boundary)(?:\s+(?:areas?|regions?|line))?\s+"
    r"(?:between|of)|(?:border|frontier)\s+(?:that\s+)?(?:separat|divid)(?:es|ing)"
)
BORDER_AFTER = _after(
    r"\s+(?:border(?!\s+(?:town|village|city|post|guard))|frontier|borderlands?|boundary)\b"
)
_LINE = r"(?:border|frontier|borderlands)(?:\s+(?:areas?|regions?|zones?|strip))?"
PEOPLE_BORDER = re.compile(
    rf"(?-i:(?P<people>[A-Z]\w+))\s+{_LINE}\s+(?:in|of|with|inside)\s+(?:the\s+)?"
    rf"(?:[A-Z]\w+['’]s\s+)?(?:(?:{_KINDS})\s+of\s+)?$",
    re.IGNORECASE,
)
BY_PEOPLE_AFTER = _after(
    rf"(?:\s+(?:{_KINDS}|oblast|department))?\s*,?\s+(?:which\s+\w+\s+|that\s+\w+\s+|lying\s+)?"
    rf"(?:(?:about|some|around|just|roughly|only|less\s+than|within)\s+)*(?:{MEASURE}\s+(?:from|off|inside)|"
    r"close\s+to|near|next\s+to|along|on|by|not\s+far\s+from|at)\s+"
    rf"(?:the|its)\s+(?-i:(?P<people>[A-Z]\w+))\s+{_LINE}\b"
)
BESIDE_BORDER = re.compile(
    rf"(?:\s+(?:{_KINDS}|oblast|department))?\s*,?\s+(?:(?:about|some|around|just|roughly|only|less\s+"
    rf"than|within)\s+)*(?:{MEASURE}\s+(?:from|off|inside)|close\s+to|near|along|on|by|not\s+far\s+"
    r"from|at)\s+(?:the|its)\s+(?:border|frontier)\s+with\s+(?:the\s+)?",
    re.IGNORECASE,
)
FOR_BORDER = _after(
    r"(?:\s+(?:city|town))?,?\s+(?:for|to|towards?|in\s+the\s+direction\s+of)\s+the\s+"
    rf"(?-i:(?P<people>[A-Z]\w+))\s+{_LINE}\b"
)
LEAVING = _before(r"(?:on\s+)?leaving|out\s+of|just\s+outside|outside")
TO_BORDER = _after(
    rf"(?:\s+(?:city|town))?\s+(?:and|from|to)\s+the\s+(?-i:(?P<people>[A-Z]\w+))\s+{_LINE}\b"
)
ITS_BORDER = re.compile(
    rf"(?:\s+(?:{_KINDS}|oblast|department))?['’]s?\s+(?:[a-z-]+\s+){{0,2}}(?:border|frontier)\s+with\s+(?:the\s+)?",
    re.IGNORECASE,
)
WITHIN = re.compile(
    rf"\s*,?\s+(?:in|of|inside|within)\s+(?:the\s+)?(?:[A-Z]\w+['’]s\s+)?(?:[a-z]+ern\s+)?"
    rf"(?:(?:{_KINDS})\s+of\s+)?",
    re.IGNORECASE,
)
ON_COAST = _before(r"(?:coast(?:line)?|shores?|littoral|seaboard)\s+of")
BESIDE_RIVER = re.compile(
    r"\s*,?\s*(?:river\s+|lake\s+|reservoir\s+|dam\s+|border\s+|frontier\s+)?(?:just\s+|a\s+little\s+|immediately\s+)?(?:near|off|opposite|across\s+from|from|beside|around|at|in|close\s+to|outside|by|upstream\s+of|that\s+(?:flows|runs|winds)\s+(?:from|past|through)|within\s+sight\s+of|level\s+with|"
    rf"downstream\s+of|above|below|(?:to\s+the\s+)?{WAY}\s+of)\s+"
    r"(?:the\s+(?:city|town|village)\s+of\s+)?",
    re.IGNORECASE,
)
AND = re.compile(
    rf"(?:['’]s\s+[a-z]+)?\s+(?:and|(?:(?:down|up|back|on|over|out|across|through|all\s+the\s+way)\s+){{0,2}}to|as\s+far\s+as|with|towards?|into|from|for)\s+(?:the\s+)?(?:(?:[a-z-]+\s+){{0,2}}(?:{_KINDS})\s+(?:of\s+)?)?",
    re.IGNORECASE,
)
FROM = re.compile(r"\s+from\s+(?:the\s+(?:city|town|village)\s+of\s+)?", re.IGNORECASE)
TO = re.compile(
    r"\s+(?:down\s+|up\s+|back\s+|on\s+)?(?:to|towards?|for)\s+(?:the\s+(?:city|town)\s+of\s+)?",
    re.IGNORECASE,
)
ITS_TOWN = re.compile(
    rf"(?:['’]s|s['’])\s+(?:{_APART}[\w'’-]+,?\s+){{0,4}}"
    rf"(?:(?:{_KINDS}|neighbou?r|rival|twin|bastion|citadel),?\s+)?(?:of\s+)?",
    re.IGNORECASE,
)
RURAL = re.compile(r"(?:^|(?<=\s))rural\s+$", re.IGNORECASE)
HYPHEN = re.compile(r"\s?[-–—/]\s?|\s+to\s+|-to-")
ROAD_AFTER = _after(
    rf"\s+(?:main\s+|supply\s+|international\s+|coastal\s+|desert\s+|trunk\s+)?"
    rf"(?:{_ROADS}|{_FACING})\b"
)
EDGE_AFTER = _after(rf"(?:\s+(?:city|town))?(?:['’]s?)?\s+(?:{WAY}\s+)?(?P<noun>{_EDGES})\b")
COUNTRYSIDE_AFTER = _after(
    rf"(?:\s+(?:province|governorate))?(?:['’]s?)?\s+(?:{WAY}\s+)?(?:countryside|hinterland)\b"
)
PART_AFTER = _after(
    rf"(?:\s+(?:city|town|province|state))?['’]s?\s+(?P<far>far\s+|extreme\s+|deep\s+)?"
    rf"{WAY}(?:\s+(?:{_PARTS})\b|(?=[\s,.;]))"
)
PART_OF_AFTER = _after(
    rf"(?:\s+(?:city|town|province|state))?['’]s?\s+"
    rf"(?:{WAY}\s+(?:{_PARTS}|countryside)|(?:[a-z-]+\s+){{0,2}}(?:{_OWN_PARTS}))\b"
)
BY_BORDER_AFTER = _after(
    r"\s*,\s+(?:[\w-]+\s+){0,5}?(?:on|near|to|from|along|before|at)\s+the\s+(?:[A-Z]\w+\s+)?"
    r"(?:border|frontier)\b"
)
LYING_AFTER = _after(
    r"\s+local\s+government(?:\s+area)?\b|"
    r"\s*,\s+(?:in|on)\s+the\s+(?:far\s+|extreme\s+)?(?:north|south|east|west)[\w-]*\s+(?:of|part)\b|"
    r"\s*,\s+which\s+(?:borders|lies|sits|straddles|overlooks|is\s+(?:in|on|near|about|some|\d))\b|"
    r"\s*,\s+where\s+(?!it\b|he\b|she\b|they\b)"
)
BOTH_AFTER = _after(
    r"\s+(?:stations|villages|towns|districts|checkpoints|junctions|crossings|camps|areas|"
    r"neighbou?rhoods|quarters|valleys|hamlets|settlements)\b"
)
APPOSED = _after(
    r"\s*,\s+(?:an?|the)\s+(?:[a-z-]+\s+){0,3}(?:villages?|towns?|hamlet|settlement|city|"
    r"district|suburb|neighbou?rhood|resort|camp|commune|community|locality|municipality)"
    r"(?:\s+(?:in|near|on|of|north|south|east|west|about|some|just|close|outside|that|which|"
    r"where|\d)|\s*,)|"
    rf"\s*,\s+(?:(?:about|some|just|around|only|roughly|nearly)\s+)*{MEASURE}\s+(?:away\s+)?"
    rf"(?:to\s+the\s+)?{WAY}\s*,"
)
APPOSED_PLAINLY = _after(
    r"\s*,\s+an?\s+(?:(?!(?:of|in|from|for|at|by|near|to|and)\b)[a-z-]+\s+){0,3}"
    r"(?:villages?|town|hamlet|settlement|suburb|neighbou?rhood|township)"
    r"(?:\s+(?:in|near|on|of|north|south|east|west|about|some|just|close|outside|\d)|\s*,)"
)
"""The same of a name that the model takes for a person's: who is from a village is none."""
CENTRE_AFTER = _after(
    rf"(?:\s+(?:city|town))?(?:['’]s?)?\s+(?:city\s+|town\s+)?(?:{_CENTRES})\b"
)
AREA_AFTER = _after(r"\s+(?:area|region|valley|surroundings)\b")
COAST_AFTER = _after(r"['’]s?\s+(?:[a-z-]+\s+){0,2}(?:coast|coastline|shore|shores|seaboard)\b")
LISTED = re.compile(r"\s?[-–—]\s?|\s*,\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
AMONG_BEFORE = _before(
    r"(?:borders?|frontiers?)\s+of|where\s+(?:the\s+borders\s+of\s+)?|"
    r"(?:tri-?border|three-border|triple-border|triangular)(?:\s+(?:area|region|zone|point))?"
    r"(?:\s+(?:of|between|shared\s+by|where))?|"
    r"(?:triangle|tripoint|junction)\s+(?:of|between|formed\s+by|made\s+by|linking|joining)"
)
WHERE = _before(r"where")
MEETS = re.compile(
    rf"(?:\s+(?:{_KINDS}))?\s+(?:meets?|borders|adjoins|abuts|gives\s+way\s+to|runs\s+into|joins|"
    rf"ends\s+and)\s+(?:the\s+(?:(?:{_KINDS})\s+of\s+)?)?",
    re.IGNORECASE,
)
AMONG_AFTER = _after(
    r"\s+(?:meet|converge|come\s+together|triangle|tripoint|tri-?border|"
    r"border\s+(?:triangle|area|region|zone))\b"
)
