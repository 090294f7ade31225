import type { ReferenceLook, ValueAxisName } from '@datavizpro/contract';
import type { SelectOption } from '../../../../ui/NativeSelect';

export const looks: readonly SelectOption<ReferenceLook>[] = [
  { value: 'neutral', label: 'Plain' },
  { value: 'good', label: 'Good' },
  { value: 'warn', label: 'Attention' },
  { value: 'bad', label: 'Bad' },
];

/** What is automatic is not stored. */
export const axisOf = (axis: ValueAxisName): { readonly axis?: ValueAxisName } => (axis === 'y' ? {} : { axis });
export const lookOf = (look: ReferenceLook): { readonly look?: ReferenceLook } => (look === 'neutral' ? {} : { look });

/** The object without what is undefined. */
export const said = <T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
