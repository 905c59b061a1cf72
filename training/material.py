"""What the models learn from: ESCO, O*NET and SkillSkape as pairs of texts that mean the same, and sentences made
from them. Never: the validation files, the vacancy titles, the crosswalk between O*NET and ESCO."""

import ast
import csv
import random
import re
from collections import defaultdict
from pathlib import Path

from inflect import gerund, inflected, past

csv.field_size_limit(1 << 24)


def rows(path, tabs=False):
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t" if tabs else ",", quoting=csv.QUOTE_NONE if tabs else csv.QUOTE_MINIMAL)


def lines(text):
    return [line.strip() for line in (text or "").split("\n") if line.strip()]


def plain(title):
    """A title without capitals, brackets and the plural of its last word."""
    words = re.sub(r"\([^)]*\)|[^a-z ]", " ", title.lower()).split()
    if words and words[-1].endswith("s") and not words[-1].endswith("ss"):
        words[-1] = words[-1][:-1]
    return " ".join(words)


def sentences(text):
    text = re.sub(r"\s+", " ", text or "").strip()
    return [part for part in re.split(r"(?<=[.;])\s+", text) if 20 < len(part) < 260]


class Concept:
    """A skill or an occupation: its label, its other labels, sentences about it, and its group among its like."""

    def __init__(self, uri, label, others, about, group=""):
        self.uri, self.label, self.others, self.about, self.group = uri, label, others, about, group
        self.is_knowledge = False
        self.linked = []


def held_out(text):
    """One text in fifty is left out of training, to measure with; by its letters, so that it stays the same one."""
    value = 0
    for letter in text:
        value = (value * 131 + ord(letter)) & 0xFFFFFFFF
    return value % 50 == 0


class Material:
    def __init__(self, data, bench):
        self.esco(Path(data) / "esco-1.1.1")
        self.onet(Path(data) / "onet-30.1")
        self.skape(Path(bench) / "skillskape" / "train.csv")

    def esco(self, folder):
        self.skills, self.jobs = [], []
        at = {}
        for row in rows(folder / "skills_en.csv"):
            label = row["preferredLabel"].strip()
            skill = Concept(row["conceptUri"], label, [o for o in lines(row["altLabels"]) if o != label], sentences(row["description"]))
            skill.is_knowledge = row["skillType"] == "knowledge"
            at[skill.uri] = skill
            self.skills.append(skill)
        for row in rows(folder / "broaderRelationsSkillPillar.csv"):
            if row["conceptUri"] in at and not at[row["conceptUri"]].group:
                at[row["conceptUri"]].group = row["broaderUri"]
        for row in rows(folder / "occupations_en.csv"):
            label = row["preferredLabel"].strip()
            job = Concept(row["conceptUri"], label, [o for o in lines(row["altLabels"]) if o != label], sentences(row["description"]), row["iscoGroup"][:3])
            at[job.uri] = job
            self.jobs.append(job)
        for row in rows(folder / "occupationSkillRelations.csv"):
            job, skill = at.get(row["occupationUri"]), at.get(row["skillUri"])
            if job and skill:
                job.linked.append((skill, row["relationType"] == "essential"))
        self.by_label = {}
        for number, skill in enumerate(self.skills):
            skill.number = number
            self.by_label.setdefault(skill.label, skill)
        for number, job in enumerate(self.jobs):
            job.number = number

    def onet(self, folder):
        onet = {}
        for row in rows(folder / "Occupation Data.txt", True):
            job = Concept(row["O*NET-SOC Code"], row["Title"], [], sentences(row["Description"]), row["O*NET-SOC Code"][:5])
            onet[job.uri] = job
        for name, column in (("Alternate Titles", "Alternate Title"), ("Sample of Reported Titles", "Reported Job Title")):
            for row in rows(folder / f"{name}.txt", True):
                title = row[column].strip()
                if row["O*NET-SOC Code"] in onet and title not in onet[row["O*NET-SOC Code"]].others:
                    onet[row["O*NET-SOC Code"]].others.append(title)
        self.onet_jobs = list(onet.values())
        for number, job in enumerate(self.onet_jobs):
            job.number = number
            job.tasks = []
        activity = {row["DWA ID"]: row["DWA Title"].rstrip(".") for row in rows(folder / "DWA Reference.txt", True)}
        task = {}
        for row in rows(folder / "Task Statements.txt", True):
            task[row["Task ID"]] = row["Task"]
            if row["O*NET-SOC Code"] in onet:
                onet[row["O*NET-SOC Code"]].tasks.append(row["Task"])
        found = defaultdict(set)
        for row in rows(folder / "Tasks to DWAs.txt", True):
            if row["Task ID"] in task and row["DWA ID"] in activity:
                found[task[row["Task ID"]]].add(activity[row["DWA ID"]])
        self.tasks = sorted((text, sorted(does)) for text, does in found.items())
        self.activities = sorted(set(activity.values()))
        self.bridge()

    def bridge(self):
        """Occupations of ESCO and of O*NET that list the same titles, as far as no single shared title decides: our own
        comparison of the two lists, without the crosswalk between them."""
        listing = defaultdict(set)
        for job in self.onet_jobs:
            for name in [job.label] + job.others:
                listing[plain(name)].add(job.number)
        self.bridges = []
        for job in self.jobs:
            shared = defaultdict(float)
            for name in {plain(name) for name in [job.label] + job.others}:
                for number in listing.get(name, ()):
                    shared[number] += 1 / len(listing[name])
            for number, weight in shared.items():
                if weight >= 1.5:
                    self.bridges.append((job, self.onet_jobs[number]))

    def skape(self, path):
        self.advert = []
        for row in rows(path):
            skills = [self.by_label[label] for label in ast.literal_eval(row["skills"]) if label in self.by_label]
            if skills:
                self.advert.append((row["sentence"].strip(' "'), skills))


NAMED = ["knowledge of {}", "experience with {}", "experience in {}", "strong {} skills", "solid understanding of {}", "{}", "proficient in {}", "{} experience", "good command of {}", "familiar with {}", "background in {}", "hands-on experience with {}", "expertise in {}", "certified in {}", "used {} daily", "familiarity with {}", "3+ years of {}"]  # fmt: skip
ABLE = ["you will {}", "ability to {}", "able to {}", "{}", "responsible to {}", "you can {}", "help {}", "your job is to {}", "we need someone to {}", "must be able to {}"]  # fmt: skip
DOING = ["experience {}", "responsible for {}", "{}", "skilled at {}", "duties include {}", "experience in {}", "in charge of {}", "good at {}"]  # fmt: skip
DID = ["{}", "{}", "{} in a busy team", "{} for three years", "{} every day", "{} for the whole department", "successfully {}"]  # fmt: skip
BEFORE = ["", "", "", "Requirements ", "Qualifications: ", "Responsibilities ", "In this role ", "As part of our team ", "The ideal candidate: ", "What you'll do: ", "Must have: ", "The successful candidate will have "]  # fmt: skip
AFTER = ["", "", "", " .", ".", " is a plus", " is required", " would be considered an advantage", " preferred", " in a fast-paced environment", " at our office in <LOCATION>", " for our customers", " to take our <ORGANIZATION> to the next level"]  # fmt: skip


def said(skill, dice):
    """A skill in words of an advert or a résumé, without naming it as its label does when there is another way."""
    roll = dice.random()
    if skill.others and roll < 0.62:
        words = dice.choice(skill.others)
    elif skill.about and roll < 0.8 and not skill.is_knowledge:
        words = skill.about[0].rstrip(".;")
        words = words[0].lower() + words[1:]
        if len(words) > 110:
            words = words.split(",")[0]
    else:
        words = skill.label
    words = re.sub(r"\s*\([^)]*\)", "", words) if dice.random() < 0.8 else words
    words = words.strip() or skill.label
    if skill.is_knowledge or not words[:1].islower() or not words.split(" ")[0].isalpha():
        return dice.choice(NAMED).format(words)
    if words.split(" ")[0].endswith("ing"):
        return dice.choice(DOING).format(words)
    way = dice.random()
    if way < 0.4:
        return dice.choice(ABLE).format(words)
    if way < 0.7:
        return dice.choice(DOING).format(inflected(words, gerund))
    return dice.choice(DID).format(inflected(words, past))


JOINTS = [", ", " and ", " ", "; ", " as well as ", ". ", " / ", ", "]


def composed(skills, dice):
    """A sentence that holds these skills."""
    text = ""
    for at, skill in enumerate(skills):
        part = said(skill, dice)
        text += (dice.choice(JOINTS) if at else "") + part
    return typo(dice.choice(BEFORE) + text + dice.choice(AFTER), dice, 0.05)


def typo(text, dice, chance):
    """Now and then a letter too few, too many or in the wrong place."""
    if dice.random() > chance or len(text) < 6:
        return text
    at = dice.randrange(1, len(text) - 2)
    return dice.choice([text[:at] + text[at + 1 :], text[:at] + text[at + 1] + text[at] + text[at + 2 :], text[:at] + text[at] + text[at:]])


RANKS = ["Senior", "Junior", "Sr.", "Jr", "Lead", "Assistant", "Trainee", "Temporary", "Part time", "Experienced", "Freelance", "Urgent:", "Contract", "Graduate", "Head", "Full-time"]  # fmt: skip
TAILS = ["(m/f/d)", "- Night Shift", "II", "(Part-Time)", "- urgently needed", "III", "(Contract)", "- 5 days work week", "- Immediate start", "[URGENT]", "(Remote)", "- Up to 3000 a month", "(Fresh graduates welcome)", "- Hotel", "- North Region", "for Retail", "cum Admin", "Executive", "Staff", "Officer", "Team", "x 2", "(Basic + Incentive)", "Intern", "- Logistics", "Department"]  # fmt: skip


SHORT = {
    "manager": "Mgr", "assistant": "Asst", "engineer": "Eng", "technician": "Tech", "executive": "Exec",
    "supervisor": "Supv", "operations": "Ops", "accounting": "Acctg", "accountant": "Acct", "administrator": "Admin",
    "administrative": "Admin", "representative": "Rep", "development": "Dev", "developer": "Dev", "marketing": "Mktg",
    "department": "Dept", "international": "Intl", "maintenance": "Maint", "production": "Prod", "operator": "Opr",
    "human resources": "HR", "quality assurance": "QA", "quality control": "QC", "information technology": "IT",
    "research and development": "R&D", "customer service": "CS", "coordinator": "Coord", "director": "Dir",
    "business": "Biz", "specialist": "Spec", "mechanical": "Mech", "electrical": "Elec", "registered nurse": "RN",
}  # fmt: skip


def messy(title, dice):
    """A title as vacancies write it."""
    if dice.random() < 0.2:
        for long, short in SHORT.items():
            if long in title.lower() and dice.random() < 0.7:
                title = re.sub(long, short, title, flags=re.IGNORECASE)
    roll = dice.random()
    if roll < 0.45:
        return title
    if roll < 0.6:
        title = f"{dice.choice(RANKS)} {title}"
    elif roll < 0.8:
        title = f"{title} {dice.choice(TAILS)}"
    elif roll < 0.9:
        title = title.upper() if dice.random() < 0.5 else title.replace(" ", " / ", 1)
    else:
        title = f"{title}s" if not title.endswith("s") else title[:-1]
    return typo(title, dice, 0.15)


class Batches:
    """Endless batches. Half of each is drawn from a few groups of near concepts, so that a batch holds what is hard to
    tell apart."""

    def __init__(self, material, seed=1):
        self.m, self.dice = material, random.Random(seed)
        self.skill_groups = grouped(material.skills)
        self.job_groups = grouped(material.jobs)
        self.onet_groups = grouped(material.onet_jobs)
        self.near = None  # skill number → numbers of the skills that the model takes for it

    def some(self, concepts, groups, count):
        picked = set()
        while len(picked) < count // 2:
            group = self.dice.choice(groups)
            picked.update(self.dice.sample(group, min(len(group), 12)))
        picked = list(picked)[: count // 2]
        return list({id(c): c for c in picked + self.dice.sample(concepts, count - len(picked))}.values())

    def skill_sentences(self, count):
        """(sentence, skills in it)."""
        out = []
        while len(out) < count:
            roll = self.dice.random()
            if roll < 0.42:
                out.append(self.dice.choice(self.m.advert))
            elif roll < 0.85:
                job = self.dice.choice(self.m.jobs)
                many = self.dice.choice([1, 1, 2, 2, 3, 4])
                skills = [skill for skill, _ in self.dice.sample(job.linked, min(many, len(job.linked)))]
                if skills:
                    out.append((composed(skills, self.dice), skills))
            else:
                skill = self.dice.choice(self.m.skills)
                if skill.about:
                    out.append((typo(self.dice.choice(skill.about[:3]), self.dice, 0.1), [skill]))
        return out

    def activity_sentences(self, count):
        return [self.dice.choice(self.m.tasks) for _ in range(count)]

    def skill_labels(self, count):
        """(other label, skill)."""
        out = []
        for skill in self.some(self.m.skills, self.skill_groups, count):
            others = [o for o in skill.others if not held_out(o)]
            if others:
                out.append((typo(self.dice.choice(others), self.dice, 0.1), skill))
        return out

    def titles(self, count, onet):
        """(a title as written, another name of the occupation, occupation)."""
        jobs, groups = (self.m.onet_jobs, self.onet_groups) if onet else (self.m.jobs, self.job_groups)
        out = []
        for job in self.some(jobs, groups, count):
            others = [o for o in job.others if not held_out(o)]
            roll = self.dice.random()
            if roll < 0.1 and job.about:
                out.append((self.dice.choice(job.about[:2]), job.label, job))
            elif roll < 0.2 and len(job.linked) > 4:
                skills = [skill.label for skill, _ in self.dice.sample(job.linked, 4)]
                out.append((", ".join(skills), job.label, job))
            elif roll < 0.2 and onet and job.tasks:
                out.append((self.dice.choice(job.tasks), job.label, job))
            elif others:
                other = self.dice.choice(others + [job.label])
                out.append((messy(self.dice.choice(others), self.dice), job.label if roll < 0.55 else other, job))
        return out


    def bridged(self, count):
        """(a title of O*NET, a title of ESCO, ESCO's occupation), for occupations that list the same titles."""
        out = []
        for job, other in self.dice.sample(self.m.bridges, count):
            one, two = ([name for name in [c.label] + c.others if not held_out(name)] or [c.label] for c in (other, job))
            left = other.label if self.dice.random() < 0.3 else self.dice.choice(one)
            out.append((messy(left, self.dice), self.dice.choice(two), job))
        return out


def grouped(concepts):
    groups = defaultdict(list)
    for concept in concepts:
        groups[concept.group].append(concept)
    return [group for group in groups.values() if len(group) > 1]
