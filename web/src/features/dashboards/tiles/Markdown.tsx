import Box from '@mui/material/Box';
import ReactMarkdown, { type Components } from 'react-markdown';
import { color } from '../../../ui/theme/color';

/** Headings of a tile are below those of the page. */
const components: Components = {
  h1: ({ children }) => <h2>{children}</h2>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  a: ({ href, children }) => (
    <a href={href} rel="noopener noreferrer" target="_blank">
      {children}
    </a>
  ),
};
/** Pictures would be fetched from anywhere, telling others who looks at what. */
const allowed = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'a',
  'code',
  'pre',
  'blockquote',
  'hr',
  'br',
];

/** Markdown without HTML: what looks like a tag is shown as it was typed. */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <Box sx={style}>
      <ReactMarkdown components={components} allowedElements={allowed} unwrapDisallowed>
        {text}
      </ReactMarkdown>
    </Box>
  );
}

const style = {
  fontSize: 13.5,
  lineHeight: 1.55,
  color: color.ink2,
  overflowWrap: 'anywhere',
  '& > :first-of-type': { mt: 0 },
  '& > :last-child': { mb: 0 },
  '& h2': { fontSize: 18, color: color.ink, mt: 3, mb: 1, lineHeight: 1.25 },
  '& h3': { fontSize: 15, color: color.ink, mt: 3, mb: 1 },
  '& h4': { fontSize: 13.5, color: color.ink, mt: 2, mb: 1 },
  '& p': { my: 2 },
  '& ul, & ol': { pl: 5, my: 2 },
  '& a': { color: color.brand },
  '& code': {
    fontFamily: '"JetBrains Mono Variable", monospace',
    fontSize: '0.92em',
    bgcolor: color.sunken,
    px: '4px',
    borderRadius: '4px',
  },
  '& pre': { bgcolor: color.sunken, p: 3, borderRadius: '6px', overflow: 'auto' },
  '& blockquote': { m: 0, pl: 3, borderLeft: `2px solid ${color.hairStrong}` },
  '& hr': { border: 0, borderTop: `1px solid ${color.hair}` },
} as const;
