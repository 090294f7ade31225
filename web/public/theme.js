// Runs before the first paint, so that nothing flashes: the mode kept on this device, or the system's.
(function () {
  var choice = null;
  try {
    choice = localStorage.getItem('datavizpro.theme');
  } catch {
    // Storage is switched off: the system decides.
  }
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-theme', dark ? 'dark' : 'light');
})();
