import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './run.mjs';

/**
 * Writes what came of a run to the file in TEST_SUMMARY: counts of tests, the files that failed, and a line for each
 * failure, those outside of any test (a broken import, a set-up, an error that nobody caught) included.
 */
export default class SummaryReporter {
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const failures = [
      ...inState(tests, 'failed').map((test) =>
        line(`${fileOf(test.module)} > ${test.fullName}`, test.result().errors?.[0]),
      ),
      ...modules.flatMap((module) => module.errors().map((error) => line(fileOf(module), error))),
      ...unhandled.map((error) => line(`Outside of any test, near "${error.VITEST_TEST_NAME ?? '?'}"`, error)),
    ];
    const failed = modules.filter((module) => module.state() === 'failed').map(({ moduleId }) => moduleId);
    const near = unhandled.flatMap((error) => error.VITEST_TEST_PATH ?? []);
    const failedFiles = [...new Set([...failed, ...near])];
    const ofFailedFiles = counts(tests.filter((test) => failedFiles.includes(test.module.moduleId)));
    const summary = { ...counts(tests), failed: failures.length, failures, failedFiles, ofFailedFiles };
    writeFileSync(process.env.TEST_SUMMARY, JSON.stringify(summary));
  }
}

const inState = (tests, state) => tests.filter((test) => test.result().state === state);

const counts = (tests) => ({ passed: inState(tests, 'passed').length, skipped: inState(tests, 'skipped').length });

const fileOf = (module) => relative(root, module.moduleId);

function line(where, error) {
  const place = error?.stacks?.[0] ?? error?.stack?.split('\n').find((text) => text.trim().startsWith('at '));
  const at = typeof place === 'object' ? `${relative(root, place.file)}:${place.line}` : place?.trim();
  const [message] = String(error?.message ?? error).split('\n', 1);
  return `${where}: ${message}${at === undefined ? '' : ` (${at})`}`;
}
