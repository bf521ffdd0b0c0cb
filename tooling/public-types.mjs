import path from 'node:path';
import prettier from 'prettier';
import ts from 'typescript';
import { root } from './files.mjs';

const SERVER = path.join(root, 'src/plugins/newsroom/server');
const SOURCE = path.join(SERVER, 'src/public-types.ts');
const HEADER = `/*
 * Made by \`npm run generate\` from server/src/public-types.ts, and by that from the Zod contracts. What changes here
 * changes for every program that uses the plugin's types.
 */

`;

/** Built-in types, which are written by name. */
const OF_THE_LANGUAGE = new Set(['Promise', 'Map', 'ReadonlyMap']);

const NOTHING = ts.TypeFlags.Null | ts.TypeFlags.Undefined;
const STRUCTURED = ts.TypeFlags.Object | ts.TypeFlags.Intersection;

/**
 * The comment of a symbol. Mapped types, which Zod uses for inference, create symbols without comments. Then the
 * comment is at the symbol they were created from.
 *
 * @param {ts.Symbol | undefined} symbol
 * @param {ts.TypeChecker} checker
 * @returns {string}
 */
function commentOf(symbol, checker) {
  if (!symbol) return '';
  const own = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  if (own !== '') return own;
  const { links } = /** @type {{ links?: { syntheticOrigin?: ts.Symbol } }} */ (
    /** @type {unknown} */ (symbol)
  );
  return commentOf(links?.syntheticOrigin, checker);
}

/** @param {string} comment */
function jsDoc(comment) {
  if (comment === '') return '';
  const lines = comment.split('\n');
  if (lines.length === 1) return `/** ${comment} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

/**
 * The properties of a type in source order. For a `Pick`, the compiler returns its own order.
 *
 * @param {ts.Type} type
 */
function inOrder(type) {
  const properties = type.getProperties();
  if (type.aliasSymbol?.name !== 'Pick') return properties;
  const place = (/** @type {ts.Symbol} */ { declarations: [first] = [] }) => first?.pos ?? 0;
  return properties.sort((one, other) => place(one) - place(other));
}

/** Expands types until only built-in types and the names in `named` are left. */
class TypeWriter {
  /** Types being written, with the text that replaces them in recursive uses. @type {Map<ts.Type, string>} */
  #open = new Map();

  /**
   * @param {ts.TypeChecker} checker
   * @param {ts.Node} place
   * @param {ReadonlyMap<string, string>} [named] names of types by their fully expanded text; without it, types are
   *   fully expanded, without comments
   */
  constructor(checker, place, named) {
    this.checker = checker;
    this.place = place;
    this.named = named;
    /** @type {TypeWriter} */
    this.whole = named ? new TypeWriter(checker, place) : this;
  }

  /**
   * The declaration of a named type, expanded by one level.
   *
   * @param {ts.Type} type
   * @param {string} name
   */
  declaration(type, name) {
    if (!this.#isMembers(type))
      return type.isUnion() ? this.#union(type, false, false) : this.write(type);
    this.#open.set(type, name);
    const text = this.#members(type);
    this.#open.delete(type);
    return text;
  }

  /**
   * @param {ts.Type} type
   * @param {boolean} [isOptional] true after a question mark, so that `undefined` is left out
   * @returns {string}
   */
  write(type, isOptional = false) {
    const known = this.#open.get(type);
    if (known !== undefined) return known;
    if ((type.flags & ts.TypeFlags.Any) !== 0) throw new Error('A public type holds "any"');
    if (type.isUnion()) return this.#union(type, isOptional, true);
    if (this.#isMembers(type)) {
      const name = this.named?.get(this.whole.write(type));
      return name ?? this.declaration(type, '(itself)');
    }
    if ((type.flags & STRUCTURED) === 0) return this.checker.typeToString(type);
    const [signature] = type.getCallSignatures();
    if (signature) return this.#callable(signature);
    const [first, ...others] = this.checker
      .getTypeArguments(/** @type {ts.TypeReference} */ (type))
      .map((one) => this.write(one));
    if (!this.checker.isArrayType(type)) {
      return `${type.symbol.name}<${[first, ...others].join(', ')}>`;
    }
    const prefix = type.symbol.name === 'ReadonlyArray' ? 'readonly ' : '';
    return `${prefix}(${first})[]`;
  }

  /** @param {ts.Type} type */
  #isMembers(type) {
    return (
      (type.flags & STRUCTURED) !== 0 &&
      type.getCallSignatures().length === 0 &&
      !this.checker.isArrayType(type) &&
      !OF_THE_LANGUAGE.has(type.symbol?.name)
    );
  }

  /**
   * @param {ts.UnionType} type
   * @param {boolean} isOptional
   * @param {boolean} mayBeNamed
   */
  #union(type, isOptional, mayBeNamed) {
    const some = type.types.filter(({ flags }) => (flags & NOTHING) === 0);
    const nothing = type.types.filter(
      ({ flags }) =>
        (flags & ts.TypeFlags.Null) !== 0 || (!isOptional && (flags & ts.TypeFlags.Undefined) !== 0)
    );
    /** @param {TypeWriter} writer */
    const written = (writer) => {
      const texts = some.map((member) => writer.write(member));
      const hasBoth = texts.includes('true') && texts.includes('false');
      const distinct = hasBoth ? texts.filter((text) => !/^(true|false)$/.test(text)) : texts;
      // Sorted, because the compiler's order depends on what it has read before.
      return [...distinct, ...(hasBoth ? ['boolean'] : [])].sort().join(' | ');
    };
    const name = mayBeNamed ? this.named?.get(written(this.whole)) : undefined;
    return [name ?? written(this), ...nothing.map((one) => this.checker.typeToString(one))].join(
      ' | '
    );
  }

  /** @param {ts.Signature} signature */
  #callable(signature) {
    const parameters = signature.parameters.map((parameter) => {
      const { valueDeclaration } = parameter;
      const isOptional =
        valueDeclaration !== undefined &&
        ts.isParameter(valueDeclaration) &&
        this.checker.isOptionalParameter(valueDeclaration);
      const type = this.checker.getTypeOfSymbolAtLocation(parameter, this.place);
      return `${parameter.name}${isOptional ? '?' : ''}: ${this.write(type, isOptional)}`;
    });
    return `(${parameters.join(', ')}) => ${this.write(signature.getReturnType())}`;
  }

  /** @param {ts.Type} type */
  #members(type) {
    const indexes = this.checker
      .getIndexInfosOfType(type)
      .map((info) => `[key: ${this.write(info.keyType)}]: ${this.write(info.type)};`);
    const properties = inOrder(type).map((property) => {
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      const comment = this.named ? jsDoc(commentOf(property, this.checker)) : '';
      const type = this.checker.getTypeOfSymbolAtLocation(property, this.place);
      const name = /^\w+$/.test(property.name) ? property.name : `'${property.name}'`;
      return `${comment}${name}${isOptional ? '?' : ''}: ${this.write(type, isOptional)};`;
    });
    return `{\n${[...indexes, ...properties].join('\n')}\n}`;
  }
}

/**
 * The comment of an exported type, or of the schema that it is inferred from.
 *
 * @param {ts.Symbol} symbol
 * @param {ts.TypeChecker} checker
 */
function commentOfExport(symbol, checker) {
  const own = commentOf(symbol, checker);
  const declaration = symbol.declarations?.[0];
  if (own !== '' || !declaration || !ts.isTypeAliasDeclaration(declaration)) return own;
  const { type } = declaration;
  const [schema] = ts.isTypeReferenceNode(type) ? (type.typeArguments ?? []) : [];
  if (!schema || !ts.isTypeQueryNode(schema)) return '';
  return commentOf(checker.getSymbolAtLocation(schema.exprName), checker);
}

/** All public types of the plugin, as TypeScript without imports. */
export async function publicTypes() {
  const read = ts.readConfigFile(path.join(SERVER, 'tsconfig.json'), (file) =>
    ts.sys.readFile(file)
  );
  /** @type {unknown} */
  const config = read.config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, SERVER);
  const program = ts.createProgram([SOURCE], options);
  const checker = program.getTypeChecker();
  const place = program.getSourceFile(SOURCE);
  const module = place && checker.getSymbolAtLocation(place);
  if (!module) throw new Error(`${SOURCE} exports nothing`);

  const types = checker.getExportsOfModule(module).map((symbol) => {
    const declared =
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const type = checker.getDeclaredTypeOfSymbol(declared);
    return { name: symbol.name, type, comment: commentOfExport(declared, checker) };
  });
  types.sort((one, other) => (one.name < other.name ? -1 : 1));

  const whole = new TypeWriter(checker, place);
  const named = new Map(types.map(({ name, type }) => [whole.write(type), name]));
  const writer = new TypeWriter(checker, place, named);
  const texts = types.map(({ name, type, comment }) => {
    const text = writer.declaration(type, name);
    const declaration = text.startsWith('{\n') && !type.isUnion();
    return `${jsDoc(comment)}export ${declaration ? `interface ${name} ${text}` : `type ${name} = ${text};`}\n`;
  });
  const settings = await prettier.resolveConfig(path.join(root, 'index.ts'));
  return prettier.format(HEADER + texts.join('\n'), { ...settings, parser: 'typescript' });
}
