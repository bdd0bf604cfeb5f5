// The work of plugins/press/pictures/derivatives.py done by sharp: stdin order, stdout seconds.
// AVIF with effort 1, which is libaom's speed 8, as in ours.
const fs = require('node:fs');
const path = require('node:path');
const os = require('node:os');
const sharp = require('sharp');

const order = JSON.parse(fs.readFileSync(0, 'utf8'));

async function publish(photo, number) {
  const upright = sharp(photo, { limitInputPixels: 50_000_000, failOn: 'truncated' }).rotate();
  const jobs = [];
  for (const use of order.uses) {
    for (const width of use.widths) {
      const small = upright.clone().resize({ width, withoutEnlargement: true });
      const file = path.join(order.target, `${number}-${width}`);
      jobs.push(small.clone().avif({ quality: 50, effort: 1 }).toFile(`${file}.avif`));
      if (use.jpeg.includes(width)) {
        jobs.push(small.clone().jpeg({ quality: order.jpegQuality, progressive: true }).toFile(`${file}.jpg`));
      }
    }
  }
  await Promise.all(jobs);
}

async function main() {
  fs.mkdirSync(order.target, { recursive: true });
  const started = process.hrtime.bigint();
  const waiting = order.photos.map((photo, number) => [photo, number]);
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await publish(...next);
  };
  await Promise.all(os.cpus().map(worker));
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  process.stdout.write(JSON.stringify({ seconds }));
}

main();
