/** `/openapi.json`, and `/docs`: the same description as a page to read, which needs neither scripts nor network. */
import { Hono } from 'hono';
import { version } from '../model/version.js';
import { openApi } from './openapi/index.js';

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters: {
    name: string;
    in: string;
    description?: string;
    required?: boolean;
    schema: { type?: string; items?: { type?: string; enum?: string[] }; enum?: string[]; default?: unknown };
  }[];
  requestBody?: unknown;
}

export function docsRoutes(): Hono {
  const routes = new Hono();
  routes.get('/openapi.json', (context) => context.json(openApi()));
  routes.get('/docs', (context) => context.html(docsPage(openApi() as unknown as Description)));
  return routes;
}

interface Description {
  info: { description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
}

function docsPage({ info, tags, paths }: Description): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const sections = tags.map(({ name, description }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name));
    return `<h2>${escaped(description)}</h2>\n${own.map(section).join('\n')}`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>claimgraph API</title>
<style>${STYLE}</style>
</head>
<body>
<h1>claimgraph API ${escaped(version)}</h1>
<p>${escaped(info.description)}</p>
<p>For programs: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1). Errors are problem details (RFC 9457) that name the parameter.</p>
${sections.join('\n')}
</body>
</html>
`;
}

function section({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
  const own = operation.parameters.filter((parameter) => parameter.in === 'query');
  const rows = own.map(({ name, description = '', required, schema }) => {
    const choices = schema.enum ?? schema.items?.enum;
    const type = schema.type === 'array' ? `${schema.items?.type ?? ''}, may be repeated` : (schema.type ?? '');
    const notes = [
      description,
      choices ? `One of: ${choices.join(', ')}.` : '',
      schema.default === undefined ? '' : `(default: ${String(schema.default)})`,
    ];
    return `<tr><td><code>${escaped(name)}</code>${required ? ' *' : ''}</td><td>${escaped(type)}</td><td>${escaped(notes.filter(Boolean).join(' '))}</td></tr>`;
  });
  const table = rows.length > 0 ? `<table><tbody>${rows.join('')}</tbody></table>` : '';
  const body = operation.requestBody
    ? '<p>The body is described in openapi.json. A query in JSON has the same fields, with the filter under <code>filter</code>.</p>'
    : '';
  return `<details id="${escaped(operation.operationId)}"><summary><b>${method}</b> <code>${escaped(path)}</code> ${escaped(operation.summary)}</summary>${body}${table}</details>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

const STYLE = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif; color: #17202b; background: #fbfbf9; }
h2 { margin-top: 2rem; font-size: 1.15rem; }
details { margin: .3rem 0; padding: .4rem .7rem; border: 1px solid #dcdfe0; border-radius: 6px; background: #fff; }
summary { cursor: pointer; }
table { width: 100%; border-collapse: collapse; margin-top: .5rem; font-size: 13px; }
td { padding: .25rem .5rem; border-top: 1px solid #eceeee; vertical-align: top; }
td:first-child { white-space: nowrap; }
@media (prefers-color-scheme: dark) {
  body { color: #e8ecf1; background: #10151d; } a { color: #9cc1ff; }
  details { background: #171e29; border-color: #303b4b; } td { border-color: #303b4b; }
}`;
