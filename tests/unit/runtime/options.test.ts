import { describe, expect, it } from 'vitest';
import { Refusal } from '#db/refusal.ts';
import { PROJECT, readOptions } from '#scripts/start/options.ts';

describe('the command line', () => {
  it('needs nothing', () => {
    expect(readOptions([], '/somewhere')).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: `${PROJECT}/.vigil`,
      example: true,
      dev: false,
      help: false,
    });
  });

  it('takes a port, an address, a directory and no example', () => {
    const options = readOptions([
      '--port',
      '8080',
      '--host=0.0.0.0',
      '--data',
      '/srv/vigil/',
      '--no-example',
      '--dev',
    ]);
    expect(options).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      dataDir: '/srv/vigil',
      example: false,
      dev: true,
    });
  });

  it('understands a relative directory from where it was typed', () => {
    expect(readOptions(['--data', 'cases'], '/home/anna').dataDir).toBe('/home/anna/cases');
  });

  it.each([
    ['--prot', '80'],
    ['extra'],
    ['--port', 'abc'],
    ['--port', '0'],
    ['--port', '70000'],
    ['--data', ''],
    ['--port'],
  ])('refuses %s %s with the usage', (...argv) => {
    expect(() => readOptions(argv)).toThrow(Refusal);
    expect(() => readOptions(argv)).toThrow(/Usage: npm start/);
  });
});
