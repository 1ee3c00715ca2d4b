/** The API's own description, with a form to try each question. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { ApiParameter } from '../api.ts';
import { Failure } from '../parts/problem.tsx';
import { Skeleton } from '../parts/states.tsx';
import { descriptionQuery } from '../queries.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useWords } from '../speaking.tsx';
import '../styles/data.css';

const MOST_SHOWN = 20_000;

export function ApiPage() {
  const { say } = useWords();
  const { data, error } = useQuery(descriptionQuery());
  usePageTitle(say('web.shell.api'));
  return (
    <div className="data-page">
      <div>
        <h1>{say('web.shell.api')}</h1>
        <p className="soft">
          {say('web.api.lead')} <a href="/api/openapi.json">openapi.json</a>
        </p>
      </div>
      {error !== null && data === undefined ? <Failure error={error} /> : null}
      {data === undefined && error === null ? <Skeleton height="20rem" /> : null}
      <div className="operations">
        {Object.entries(data?.paths ?? {}).flatMap(([path, methods]) =>
          Object.entries(methods).map(([method, { summary, parameters }]) => (
            <Operation
              key={`${method} ${path}`}
              method={method}
              path={path}
              summary={summary ?? ''}
              parameters={parameters ?? []}
            />
          )),
        )}
      </div>
    </div>
  );
}

function Operation({
  method,
  path,
  summary,
  parameters,
}: {
  method: string;
  path: string;
  summary: string;
  parameters: readonly ApiParameter[];
}) {
  const { say } = useWords();
  return (
    <Disclosure className="card operation">
      <Heading level={2}>
        <Button slot="trigger" className="operation-head">
          <span className="badge method">{method.toUpperCase()}</span>
          <code className="break">{path}</code>
          <span className="soft small">{summary}</span>
        </Button>
      </Heading>
      <DisclosurePanel>
        {method === 'get' ? (
          <TryIt path={path} parameters={parameters} />
        ) : (
          <p className="operation-body soft small">{say('web.api.writes')}</p>
        )}
      </DisclosurePanel>
    </Disclosure>
  );
}

interface Answered {
  status: number;
  text: string;
}

function TryIt({ path, parameters }: { path: string; parameters: readonly ApiParameter[] }) {
  const { say } = useWords();
  const fieldId = useId();
  const [answer, setAnswer] = useState<Answered | 'none'>();
  const ask = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const query = new URLSearchParams();
    let address = path;
    for (const { name, in: place } of parameters) {
      const value = String(fields.get(name) ?? '').trim();
      if (place === 'path') address = address.replace(`{${name}}`, encodeURIComponent(value));
      else if (value !== '') query.append(name, value);
    }
    const response = await fetch(query.size === 0 ? address : `${address}?${query}`).catch(() => undefined);
    setAnswer(
      response === undefined ? 'none' : { status: response.status, text: indented(await response.text()) },
    );
  };
  return (
    <form className="operation-body" onSubmit={ask}>
      <div className="operation-fields">
        {parameters.map(({ name, required, schema }) => (
          <div key={name} className="field">
            <label className="field-label" htmlFor={`${fieldId}-${name}`}>
              <code>{name}</code> {required ? <span className="soft">{say('web.api.required')}</span> : null}
            </label>
            {schema?.enum === undefined ? (
              <input
                className="input"
                id={`${fieldId}-${name}`}
                name={name}
                required={required}
                placeholder={schema?.default === undefined ? '' : String(schema.default)}
              />
            ) : (
              <select
                className="input"
                id={`${fieldId}-${name}`}
                name={name}
                required={required}
                defaultValue=""
              >
                <option value="" />
                {schema.enum.map((value) => (
                  <option key={String(value)}>{String(value)}</option>
                ))}
              </select>
            )}
          </div>
        ))}
      </div>
      <Button type="submit" className="button primary">
        {say('web.api.try')}
      </Button>
      <div role="status">
        {answer === undefined ? null : answer === 'none' ? (
          <p>{say('web.failure.connection')}</p>
        ) : (
          <>
            <p className="small soft">{say('web.api.status', { status: String(answer.status) })}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region */}
            <pre className="answer" tabIndex={0}>
              {answer.text.slice(0, MOST_SHOWN)}
              {answer.text.length > MOST_SHOWN ? '\n…' : ''}
            </pre>
          </>
        )}
      </div>
    </form>
  );
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}
