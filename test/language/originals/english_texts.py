"""
Writes public English texts, one JSON string a line: our own documents, the manual pages that Python ships (PSF licence),
and, where ../shared stands beside the checkout, the sentences of its text-gold sets. Nothing of it is kept.
"""
import json
import pydoc_data.topics
import random
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
GOLD = ROOT.parent / "shared" / "data" / "text-gold"
#: Characters that tokenizers stumble over; strings of them are made with a fixed seed.
ODD = "abcXYZ 0123.,;:!?'\"-()[]$€%&@#\n\t…—“”’/\\éü中 "


def texts():
    for path in sorted((ROOT / "graph-data").glob("*/documents/*.md")):
        if "language: en" in path.read_text(encoding="utf8"):
            yield path.read_text(encoding="utf8")
    for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"):
        yield (ROOT / name).read_text(encoding="utf8")
    topics = [pydoc_data.topics.topics[name] for name in sorted(pydoc_data.topics.topics)]
    yield from (topic[:2000] for topic in topics[:40])
    # Long enough for several blocks.
    yield "\n\n".join(topics)[:60_000]
    chance = random.Random(20)
    for _ in range(100):
        yield "".join(chance.choice(ODD) for _ in range(chance.randint(1, 120)))
    for path in sorted(GOLD.glob("*.jsonl")):
        for line in path.read_text(encoding="utf8").splitlines()[:120]:
            record = json.loads(line)
            if record.get("lang") == "en":
                yield record["text"]


for text in texts():
    print(json.dumps(text))
