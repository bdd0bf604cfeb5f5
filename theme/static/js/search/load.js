// Files of the index, each loaded as a script when it is first needed, and what that cost.
const here = new URL('.', location.href.split(/[?#]/)[0]).href;
export const root = new URL('..', here).href.replace(/\/$/, '');
export const page = location.protocol === 'file:' ? 'index.html' : '';

const waiting = {};
const parts = {};
let bytes = 0;
let requested = 0;
window.searchPart = (name, values) => { waiting[name] = values; };
// So many bytes have come over the wire.
export const spent = () => bytes;
// So many files besides the table were asked for; whether one was.
export const filesAsked = () => requested;
export const loaded = (name) => Boolean(parts[name]);
export const part = (name, digest) => {
  if (!parts[name] && name !== 'index') requested += 1;
  parts[name] = parts[name] || new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${here}chi-muc/${name}.js${digest ? `?${digest}` : ''}`;
    script.onerror = () => { delete parts[name]; reject(new Error(name)); };
    script.onload = () => {
      const [timing] = performance.getEntriesByName(script.src);
      bytes += (timing && timing.encodedBodySize) || 3000;
      resolve(waiting[name]);
    };
    document.head.append(script);
  });
  return parts[name];
};
