/** What the changes start from: real documents beside this checkout, some made here, and a small dossier with everything in it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDossier, openDossier, savePlaces } from '../../dist/dossier/index.js';
import { addDocuments, decide } from '../../dist/review/index.js';
import { packageExtractor } from '../../dist/review/package-extractor.js';
import { MADE_DOCUMENTS } from './document-seeds.js';
import { MADE_GRAPHS } from './graph-seeds.js';

const TEXT = fileURLToPath(new URL('../../../shared/cases/text/', import.meta.url));
const PAGE =
  '<!doctype html><html lang="en"><head><title>Talks</title><meta property="og:site_name" content="Example News"><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Talks","datePublished":"2025-11-03","publisher":{"name":"Example News"}}]}</script></head><body><article><h1>Talks</h1><p>Google said Meta sued Apple. Meta denied the allegation &amp; called for talks.</p><table><tr><td>a</td><td>b</td></tr></table><p>阿里巴巴称腾讯收购百度。</p></article></body></html>';
const PDF =
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>\nendobj\n4 0 obj\n<< /Length 60 >>\nstream\nBT /F 12 Tf 10 700 Td (Google sued Meta on Monday.) Tj ET    \nendstream\nendobj\ntrailer << /Size 5 /Root 1 0 R >>\n%%EOF';
const MAIL =
  'From: A <a@example.org>\nTo: b@example.org\nSubject: =?utf-8?B?VGFsa3M=?=\nDate: Mon, 3 Nov 2025 10:00:00 +0100\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nGoogle sued Meta=2E\n--x\nContent-Type: text/html\n\n<p>Google sued Meta.</p>\n--x--\n';

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const GEXF =
  '<?xml version="1.0"?><gexf version="1.3"><meta><creator>x</creator></meta><graph mode="dynamic" timeformat="date"><attributes class="node" mode="static"><attribute id="0" title="tags" type="liststring"><default>a|b</default></attribute></attributes><nodes><node id="a" label="A"><attvalues><attvalue for="0" value="[&quot;x&quot;, 1]"/></attvalues><spells><spell start="2020-01-01"/></spells><nodes><node id="b"/></nodes></node></nodes><edges><edge source="a" target="b" type="mutual" weight="2" intervals="&lt;[1, 2); (3, 4]&gt;"/></edges></graph></gexf>';

const TRIG =
  '@prefix : <http://a/> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix cg: <urn:claimgraph:vocabulary:> . @prefix prov: <http://www.w3.org/ns/prov#> .\n:g { :s a rdf:Statement, cg:Relation ; rdf:subject :a ; rdf:predicate :p ; rdf:object :b ; cg:claim [ prov:value "x\\u0041"@en ; prov:qualifiedAttribution [ prov:agent :a ; prov:hadRole <urn:claimgraph:act:denies> ] ] . }\n:a :q ( 1 2.5 true "x"^^:t ) .\n';
const FTM =
  '{"id":"a","schema":"Person","properties":{"name":["Ann","安"]}}\n{"id":"o","schema":"Ownership","properties":{"owner":["a"],"asset":["b"]},"datasets":["x"],"claimgraph":{"type":"owns","direction":"directed","values":{"n":1},"claims":[{"chain":[{"agent":"a","act":"alleges"}]}]}}\n';

/** Graph files beside this checkout that are small, and some made here. */
export function graphSeeds() {
  const workbook = readFileSync(new URL('../formats/kumu.xlsx', import.meta.url));
  const made = [
    ...MADE_GRAPHS,
    { name: 'a.gexf', bytes: Buffer.from(GEXF) },
    { name: 'e.csv', bytes: Buffer.from('Source;Target;Type;Weight;note\na;b;Directed;1;"x ""y""\nz"\n') },
    { name: 'n.csv', bytes: Buffer.from('id:ID,name,born:int,tags:string[],:LABEL\n1,Ann,1970,a;b,Person\n') },
    { name: 'a.xlsx', bytes: workbook },
    { name: 'a.ftm.json', bytes: Buffer.from(FTM) },
    { name: 'a.trig', bytes: Buffer.from(TRIG) },
    {
      name: 'a.stix',
      bytes: Buffer.from(
        '{"type":"bundle","id":"bundle--1","objects":[{"type":"identity","id":"identity--1","name":"A"},{"type":"relationship","id":"relationship--1","relationship_type":"uses","source_ref":"identity--1","target_ref":"tool--1","confidence":10},{"type":"opinion","id":"opinion--1","opinion":"disagree","object_refs":["relationship--1"],"created_by_ref":"identity--1"},{"type":"sighting","id":"sighting--1","sighting_of_ref":"tool--1","where_sighted_refs":["identity--1"]}]}',
      ),
    },
    {
      name: 'a.wikidata.json',
      bytes: Buffer.from(
        '{"entities":{"Q1":{"id":"Q1","labels":{"en":{"language":"en","value":"A"}},"claims":{"P1":[{"id":"x","rank":"deprecated","mainsnak":{"datavalue":{"type":"wikibase-entityid","value":{"id":"Q2"}}},"qualifiers":{"P580":[{"datavalue":{"type":"time","value":{"time":"+2019-05-00T00:00:00Z","precision":10}}}]},"references":[{"snaks":{"P248":[{"datavalue":{"type":"wikibase-entityid","value":{"id":"Q3"}}}]}}]}]}}}}',
      ),
    },
    {
      name: 'a.jsonld',
      bytes: Buffer.from(
        '{"@context":{"a":"http://a/","b":{"@id":"a:b","@type":"@id"}},"@graph":[{"@id":"a:x","b":["a:y",{"@id":"a:z"}],"a:n":{"@value":"1","@language":"en"}}]}',
      ),
    },
    {
      name: 'a.statements.csv',
      bytes: Buffer.from(
        'canonical_id,entity_id,prop,schema,value,dataset,external\no,o,owner,Ownership,a,x,f\no,o,asset,Ownership,b,x,t\na,a,name,Person,Ann,x,f\n',
      ),
    },
  ];
  if (!existsSync(DATA)) return made;
  const real = ['gexf', 'csv', 'ftm', 'rdf', 'stix'].flatMap((folder) =>
    readdirSync(join(DATA, folder))
      .filter((name) => /\.(gexf|csv|json|ttl|trig|jsonld)$/.test(name))
      .map((name) => ({ name, bytes: readFileSync(join(DATA, folder, name)) })),
  );
  return [...made, ...real.filter(({ bytes }) => bytes.length < 60_000)];
}

/** Name and bytes of each. */
export function documentSeeds() {
  const made = [
    ['page.html', PAGE],
    ['file.pdf', PDF],
    ['mail.eml', MAIL],
    [
      'note.md',
      '---\ntitle: Talks\ndate: 2025-11-03\nlanguage: en\n---\n\n# Talks\n\nGoogle sued Meta on 3 November 2025.\n',
    ],
    ...MADE_DOCUMENTS,
  ].map(([name, content]) => ({ name, bytes: Buffer.from(content) }));
  if (!existsSync(TEXT)) return made;
  const real = readdirSync(TEXT).map((name) => ({ name, bytes: readFileSync(join(TEXT, name)) }));
  return [...made, ...real.filter(({ bytes }) => bytes.length < 300_000)];
}

export const TEXTS = [
  'Google said Meta sued Apple on 3 November 2025. Meta denied the allegation. The White House memo, seen by the Financial Times, has not been verified.',
  '阿里巴巴称腾讯收购百度。腾讯否认了这一说法。据《金融时报》报道，一份白宫备忘录指控阿里巴巴支持中国军方。',
];

/** A dossier with documents, an ontology of its own, proposals, decisions and a layout. */
export async function seedDossier(parent) {
  const folder = join(parent, 'fuzzed');
  mkdirSync(parent, { recursive: true });
  await createDossier(folder);
  const drafts = TEXTS.map((text, i) => ({
    name: `d${i}.txt`,
    title: `Text ${i}`,
    text,
    language: i === 0 ? 'en' : 'zh',
    date: '2025-11-03',
    publisher: 'Example News',
  }));
  await addDocuments(
    folder,
    (async function* () {
      yield* drafts;
    })(),
    { extractor: packageExtractor },
  );
  const { entities, relations } = await openDossier(folder);
  const claims = relations.flatMap((relation) => relation.claims.map(({ id }) => id));
  await decide(folder, { kind: 'accept', claim: claims[0], seen: 'proposed' }, { by: 'Fuzz' });
  await decide(folder, { kind: 'reject', claim: claims[1], seen: 'proposed' }, { by: 'Fuzz' });
  await savePlaces(folder, Object.fromEntries(entities.map(({ id }, i) => [id, { x: i, y: -i }])));
  writeFileSync(
    join(folder, 'ontology.yaml'),
    'title:\n  en: Own\nentityTypes:\n  - id: widget\n    parent: product\n    label:\n      en: Widget\nrelationTypes:\n  - id: pokes\n    label:\n      en: pokes\n    domain: [person]\n    cues:\n      en: [poke]\n',
  );
  await openDossier(folder);
  return folder;
}
