"""English verbs of doing. The specification asks for 93; British spellings are forms of the same verb."""

_REGULAR = """
accelerate accomplish account achieve acquire act adapt address administer advance advise advocate
allocate analyze answer apply appoint appraise approve arbitrate architect argue arrange assemble assess
assist assure attain audit author automate award bake balance benchmark book boost brief broaden budget
calculate calibrate canvass capture care carry catalog centralize certify chair champion charge check
clarify classify clean clear close coach coauthor code collaborate collate collect combine command
commission communicate compare compile complete compose compute conceive conceptualize conduct configure
confirm conserve consign consolidate construct consult contact containerize contribute control convert
convince cook coordinate copy correct counsel count craft create cultivate curate customize debug
decommission decrease define delegate deliver demonstrate deploy deposit design detail detect determine
develop devise diagnose digest digitalize digitize direct disassemble discover dismantle dispatch dispense
display diversify divert document dose double draft drill earn edit educate elect elevate eliminate embed
enable encourage encrypt enforce engage engineer enhance enlist enrol enroll ensure enter equip escort
establish estimate evaluate examine excavate exceed execute exhibit expand expedite experiment explain
explore export extend fabricate facilitate fasten file film finalize fix forecast form formalize formulate
foster found fulfill fund gain gather generate govern grade greet grind guard guide halve handle harmonize
harvest haul heighten hone host identify illustrate implement import improve improvise increase index
influence inform initiate innovate inspect inspire install institute instruct instrument integrate
interpret intervene interview introduce invent inventory investigate invoice launch lecture lengthen
leverage levy liaise lift link liquidate list litigate load lobby localize lock log lower maintain manage
manufacture map market master maximize measure mediate mend mentor merge migrate mine minimize mitigate
mix mobilize model moderate modernize modify monetize monitor motivate move multiply name narrate navigate
negotiate nominate notarize notify nurture observe obtain offset onboard open operate optimize orchestrate
order organize originate outperform overhaul own pack paint parallelize partner pass patrol penetrate
perform persuade phase photograph pilot pinpoint pioneer plan plant plaster plate plumb position pour
precept predict prepare prescribe present preserve prevent price prioritize process procure produce
profile program promote propose prospect protect prototype provide provision prune publish purchase
qualify quantify raise rank reach realign realize reassign recommend reconcile reconfigure record
recover recruit rectify redesign redirect reduce refactor refer refine reform refurbish register regulate
rehabilitate rehearse reinforce reinvent relocate remedy remodel render renovate reorganize repair replace
report represent rescue research resolve respond restock restore restructure retain retire retrofit revamp
review revise revitalize rotate route safeguard salvage sample sand sanitize save scale schedule score scrape
screen sculpt seat secure select sequence serve service settle sew shape sharpen shift shorten simplify
simulate size sketch slash smooth solve sort source spark spearhead specify sponsor stabilize staff stage
standardize start steer stimulate stitch stock strategize streamline strengthen strip structure substitute
succeed summarize supervise supply support surpass survey sustain swap synthesize systematize tabulate
tackle tailor target test testify tighten track trade train transcribe transfer transform transition
translate transport treat triage trim triple troubleshoot tune turn tutor uncover unify unite unload
update upgrade use utilize vaccinate validate verify vet virtualize visit visualize volunteer wash weld
widen wire wrap
"""

_IRREGULAR = """
arise arose arisen arising
begin began begun beginning
break broke broken breaking
feed fed feeding
bring brought bringing
build built building
buy bought buying
catch caught catching
choose chose chosen choosing
cut cutting
drive drove driven driving
draw drew drawn drawing
find found finding
fly flew flown flying
forge forged forging
give gave given giving
grow grew grown growing
hire hired hiring
hold held holding
keep kept keeping
lay laid laying
lead led leading
learn learned learnt learning
make made making
meet met meeting
outsell outsold outselling
oversee oversaw overseen overseeing
pay paid paying
rewrite rewrote rewritten rewriting
run ran running
sell sold selling
send sent sending
set setting
ship shipped shipping
speak spoke spoken speaking
spend spent spending
swap swapped swapping
take took taken taking
teach taught teaching
undertake undertook undertaken undertaking
win won winning
withstand withstood withstanding
write wrote written writing
overcome overcame overcoming
breed bred breeding
deal dealt dealing
dig dug digging
fight fought fighting
freeze froze frozen freezing
hang hung hanging
lend lent lending
proofread proofreading
rebuild rebuilt rebuilding
ride rode ridden riding
shoot shot shooting
shut shutting
sing sang sung singing
spin spun spinning
strike struck striking
sweep swept sweeping
swim swam swum swimming
throw threw thrown throwing
uphold upheld upholding
upsell upsold upselling
weave wove woven weaving
"""

_DOUBLE = (
    "plan program map trim transfer commit submit permit control model equip debug ship label travel counsel "
    "fulfil plot refer occur spot vet enrol swap scrap"
)
_DOUBLING = frozenset(_DOUBLE.split())


def _spellings(lemma: str) -> tuple[str, ...]:
    """American and British forms of the bare verb."""
    if lemma.endswith("ize"):
        return lemma, lemma[:-3] + "ise"
    if lemma.endswith("yze"):
        return lemma, lemma[:-3] + "yse"
    return {
        "fulfill": ("fulfill", "fulfil"),
        "program": ("program", "programme"),
        "catalog": ("catalog", "catalogue"),
    }.get(lemma, (lemma,))


def _inflect(verb: str) -> tuple[str, ...]:
    if verb.endswith("ee"):
        stem_ed, stem_ing = verb + "d", verb + "ing"
    elif verb.endswith("e"):
        stem_ed, stem_ing = verb + "d", verb[:-1] + "ing"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        stem_ed, stem_ing = verb[:-1] + "ied", verb + "ing"
    else:
        stem_ed, stem_ing = verb + "ed", verb + "ing"
    forms = [verb, stem_ed, stem_ing, _third_person(verb)]
    if verb in _DOUBLING:
        forms += [verb + verb[-1] + "ed", verb + verb[-1] + "ing"]
    return tuple(forms)


def _third_person(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _forms() -> dict[str, str]:
    regular = {
        form: lemma for lemma in _REGULAR.split() for verb in _spellings(lemma) for form in _inflect(verb)
    }
    rows = [line.split() for line in _IRREGULAR.strip().splitlines()]
    irregular = {form: row[0] for row in rows for form in (*row, _third_person(row[0]))}
    return {**regular, **irregular}


ENGLISH: dict[str, str] = _forms()
