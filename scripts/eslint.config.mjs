import lit from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const banned = [
  { selector: "MemberExpression[property.name='innerHTML']", message: 'Trusted Types: render with Lit.' },
  { selector: "ImportSpecifier[imported.name='unsafeHTML']", message: 'Trusted Types: render with Lit.' },
  {
    selector: 'TemplateElement[value.raw=/ style="/]',
    message: 'A strict CSP forbids style attributes; use styleMap or a class.',
  },
  { selector: 'TemplateElement[value.raw=/[0-9]rem\\b/]', message: 'rem follows the host page; use em.' },
  {
    selector: 'TemplateElement[value.raw=/\\b(margin|padding|border)-(left|right)\\b|[;{]\\s*(left|right)\\s*:/]',
    message: 'Use logical properties.',
  },
];

export default tseslint.config(
  { ignores: ['**/dist/**', 'packages/widgets/cdn/**', '**/generated/**', 'packages/sdk/reference/**', '.cache/**'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: false } }],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['packages/widgets/src/**/*.ts'],
    plugins: { lit, wc, 'lit-a11y': a11y },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/best-practice'].rules,
      ...a11y.configs.recommended.rules,
      'no-restricted-syntax': ['error', ...banned],
    },
  },
  { files: ['scripts/**/*.mjs', 'test/**/*.mjs', '*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['packages/demo-site/site/**/*.js'], languageOptions: { globals: globals.browser } },
);
