import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/theme/fonts.js';
import { App } from './app/App.js';
import { StyleNonce } from './app/StyleNonce.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <StyleNonce>
      <App />
    </StyleNonce>
  </StrictMode>,
);
