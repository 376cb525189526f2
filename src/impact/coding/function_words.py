"""Small words of English that carry no meaning alone, and those of everyday that say little without another."""

NEGATIONS = frozenset("no not never nobody none nothing without nor neither".split())
FUNCTION_WORDS = frozenset(
    """
    a an the this that these those some any each every all both either much many more most such other another i
    me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself
    it its itself they them their theirs themselves one ones someone somebody something anyone anybody anything
    everyone everybody everything who whom whose which what where when why how there here and or but so if
    because as than then while though although until since whether of to in on at by for from with into onto
    over under about after before between through during against out off up down across around along near behind
    beside besides upon within per via am is are was were be been being do does did doing done have has had
    having will would shall should can could may might must ought cannot just only also too very quite really
    still even ever again already yet almost maybe perhaps rather well now today i'm i've i'd i'll he'd she'd
    it'd he'll she'll it'll we'll they'll you'll that'd who'd who's what's here's let's it's that's there's he's
    she's we're we've we'd they're they've they'd you're you've you'd don't doesn't didn't isn't aren't wasn't
    weren't haven't hasn't hadn't won't wouldn't can't couldn't shouldn't s t d ll m re ve
    """.split()
)
# A phrase may begin with one of these: “by name”, “her own pace”.
MAY_BEGIN = frozenset("by for with without in on at to from like after before until his her their my our".split())
# In almost every story: a phrase needs another word.
LIGHT_WORDS = frozenset(
    """
    said say says saying told tell asked ask asks asking got get gets getting put puts went go goes going came
    come comes coming made make makes took take takes taking gave give gives looked look looks looking seemed
    thought think thinks knew know knows wanted want wants used use kept keep keeps began begin started start
    let lets left turned found find tried try called call saw see sees felt feel feels needed need needs brought
    bring showed show wrote write read thing things way time times day days week weeks month months year years
    today yesterday tomorrow morning afternoon evening monday tuesday wednesday thursday friday saturday sunday
    lot bit kind sort little old new good long last first next same different big small few two three four five
    six seven eight nine ten people person man woman guy lady boy girl kid kids child children library always
    later once back away around inside outside others yes
    """.split()
)
