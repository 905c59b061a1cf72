"""English verbs as adverts and résumés write them: "manage staff" → "managing staff", "managed staff"."""

PAST = {
    "build": "built", "buy": "bought", "choose": "chose", "do": "did", "draw": "drew", "drive": "drove",
    "feed": "fed", "find": "found", "fly": "flew", "forecast": "forecast", "give": "gave", "grow": "grew",
    "hold": "held", "keep": "kept", "know": "knew", "lay": "laid", "lead": "led", "learn": "learnt", "make": "made",
    "meet": "met", "oversee": "oversaw", "pay": "paid", "put": "put", "read": "read", "ride": "rode", "run": "ran",
    "sell": "sold", "send": "sent", "set": "set", "show": "showed", "sing": "sang", "speak": "spoke",
    "spend": "spent", "stand": "stood", "take": "took", "teach": "taught", "tell": "told", "think": "thought",
    "undertake": "undertook", "wear": "wore", "write": "wrote", "cut": "cut", "bind": "bound", "weave": "weaved",
    "withstand": "withstood", "understand": "understood", "breed": "bred", "sew": "sewed", "become": "became",
}  # fmt: skip
DOUBLED = {"plan", "ship", "stop", "trim", "map", "refer", "control", "travel", "label", "program", "fit", "drag", "get", "set", "put", "cut", "run", "transfer", "submit", "model", "dip", "strip", "wrap", "pack up"}
VOWELS = set("aeiou")


def gerund(verb):
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return verb + (verb[-1] if verb in DOUBLED else "") + "ing"


def past(verb):
    if verb in PAST:
        return PAST[verb]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and len(verb) > 1 and verb[-2] not in VOWELS:
        return verb[:-1] + "ied"
    return verb + (verb[-1] if verb in DOUBLED else "") + "ed"


def inflected(phrase, how):
    """The phrase with its first word, and verbs joined to it by "and" or "or", in another form."""
    words = phrase.split(" ")
    words[0] = how(words[0])
    if len(words) > 2 and words[1] in ("and", "or") and words[2].islower() and words[2].isalpha() and len(words) > 3:
        words[2] = how(words[2])
    return " ".join(words)
