/** What others need of SQL mode: parameters of queries, and SQL that was compiled as a person would write it. */
export { ParameterBar } from './parameters/ParameterBar';
export { bindParameters, type ParameterValues } from './parameters/values';
export { fromCompiled } from './text/placeholders';
