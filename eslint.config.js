import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

// Which packages and folders shared/ may lean on is kept by scripts/rules.mjs; here an editor shows it early.
const stranger = (folder) => ({
  regex: `^(\\.\\./)+${folder}/`,
  message: `${folder}/ is out of reach from here; what both need belongs in shared/.`,
});
const nodeOnly = { regex: '^node:', message: 'This also runs in a browser.' };
const processModule = { name: 'node:process', message: 'Only server/main.ts touches the process.' };
const processGlobal = {
  name: 'process',
  message: 'Only server/main.ts touches the process; pass the value in.',
};

const imports = (...patterns) => ({
  'no-restricted-imports': ['error', { paths: [processModule], patterns }],
});

const impure = [
  ...['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'fetch', 'WebSocket'],
  ...['Buffer', 'setTimeout', 'setInterval', 'queueMicrotask', 'performance'],
].map((name) => ({ name, message: 'shared/ has no clock and no I/O; the edge passes them in.' }));

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'A thing has one name everywhere: export it by name.',
};

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', '.cache/', 'data/', 'test-results/'] },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: { ...globals.es2023 } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-else-return': 'error',
      'object-shorthand': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    rules: {
      // The type checkers know every name, and the types that this rule does not.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['*.config.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-target-blank': 'error',
      'svelte/button-has-type': 'error',
      // Sites under a base path only; our router has none.
      'svelte/no-navigation-without-resolve': 'off',
      // A Map that no markup reads needs no reactivity; whether one is read, this rule cannot tell.
      'svelte/prefer-svelte-reactivity': 'off',
      // `let` is what a bindable or reactive destructuring needs.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      ...imports(stranger('client'), stranger('server'), nodeOnly),
      'no-restricted-globals': ['error', processGlobal, ...impure],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'shared/ has no clock; pass the time in.' },
        { object: 'Math', property: 'random', message: 'shared/ is repeatable; pass the random source in.' },
      ],
    },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/main.ts'],
    rules: { ...imports(stranger('client')), 'no-restricted-globals': ['error', processGlobal] },
  },
  {
    files: ['client/**/*.{ts,js,svelte}'],
    languageOptions: { globals: { ...globals.browser } },
    rules: { ...imports(stranger('server'), nodeOnly), 'no-restricted-globals': ['error', processGlobal] },
  },
  {
    files: ['scripts/**', 'test/**', '*.config.{js,ts}', 'server/main.ts'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'no-console': 'off' },
  },
  // A test that is wrong about a value fails at that line, which is what it is for.
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
