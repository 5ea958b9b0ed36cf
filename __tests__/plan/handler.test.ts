import { describe, expect, test } from '@jest/globals'
import { handlerWarning } from '../../src/plan/package/handler.ts'

describe('no warning is given when the package holds the file of the handler:', () => {
  test.each([
    ['python3.13', 'app.handler', 'app.py'],
    ['python3.13', 'pkg/mod.func', 'pkg/mod.py'],
    ['python3.13', 'pkg.mod.func', 'pkg/mod.py'],
    ['python3.13', 'pkg.func', 'pkg/__init__.py'],
    ['python3.13', 'app.handler', 'app.pyc'],
    ['python3.13', 'pkg.app.handler', 'pkg/app.cpython-313-x86_64-linux-gnu.so'],
    ['nodejs24.x', 'index.handler', 'index.js'],
    ['nodejs24.x', './index.handler', 'index.mjs'],
    ['nodejs24.x', 'dist/app.handlers.get', 'dist/app.cjs'],
    ['nodejs24.x', 'dist.v2/app.handler', 'dist.v2/app.js'],
    ['nodejs24.x', 'wrapper.handler', 'node_modules/wrapper/index.js'],
    ['ruby3.4', 'app.handler', 'app.rb'],
    ['ruby3.4', 'lib/app.App::Handler.process', 'lib/app.rb'],
    ['provided.al2023', 'anything', 'bootstrap'],
  ])('%s, %s in %s', (runtime, handler, file) => {
    expect(handlerWarning(runtime, handler, ['README.md', file])).toBeUndefined()
    expect(handlerWarning(runtime, handler, ['README.md'])).toMatch(
      /^The .* Unless a layer provides that file, .* invocation fails\.$/,
    )
  })
})

describe('no warning is given where nothing can be told:', () => {
  test.each([
    [undefined, 'app.handler'],
    ['python3.13', undefined],
    ['python3.13', ''],
    ['something-new', 'app.handler'],
  ])('%s, %s', (runtime, handler) => {
    expect(handlerWarning(runtime, handler, ['x'])).toBeUndefined()
  })
})

describe('The class of a Java handler', () => {
  const warning = (...files: string[]) => handlerWarning('java21', 'example.Handler::handleRequest', files)

  test('is at the top level, or may be in a jar of lib/', () => {
    expect(warning('example/Handler.class')).toBeUndefined()
    expect(warning('lib/app.jar')).toBeUndefined()
    expect(handlerWarning('java21', 'example.Handler', ['example/Handler.class'])).toBeUndefined()
  })

  test.each([
    [
      'a jar at the top level',
      'app.jar',
      'There is app.jar at the top level, but Lambda looks for jars in lib/ only',
    ],
    ['a jar of Spring Boot', 'BOOT-INF/classes/example/Handler.class', 'executable jar of Spring Boot'],
    [
      'a folder',
      'classes/example/Handler.class',
      'There is classes/example/Handler.class: package the contents of classes/.',
    ],
    ['another package', 'sample/Handler.class', 'There is sample/Handler.class: correct `handler`.'],
  ])('is not found in %s', (_, file, advice) => {
    expect(warning(file)).toContain(
      'needs the class example/Handler.class, which the package does not contain.',
    )
    expect(warning(file)).toContain(advice)
  })
})

describe('The assembly of a .NET handler', () => {
  const handler = 'Orders::Orders.Function::Handle'
  const whole = ['Orders.dll', 'Orders.deps.json', 'Orders.runtimeconfig.json']

  test('comes with what the runtime reads of it', () => {
    expect(handlerWarning('dotnet8', handler, whole)).toBeUndefined()
    expect(handlerWarning('dotnet8', 'Orders', whole)).toBeUndefined()
    expect(
      handlerWarning('dotnet8', handler, ['Orders.dll', 'Orders.runtimeconfig.json', 'Web.deps.json']),
    ).toContain(
      'The package contains Orders.dll, but not Orders.deps.json, without which Lambda does not start it. There is Web.deps.json, of another assembly.',
    )
  })

  test('is looked for in folders and under similar names', () => {
    expect(handlerWarning('dotnet8', handler, ['publish/Orders.dll'])).toContain(
      'needs the file Orders.dll, which the package does not contain. There is publish/Orders.dll: package the contents of publish/.',
    )
    expect(handlerWarning('dotnet8', handler, ['Order.dll'])).toContain(
      'There is Order.dll: correct `handler`.',
    )
  })
})

describe('A script as the handler', () => {
  test('is fine where a program starts it before the runtime', () => {
    expect(handlerWarning('nodejs22.x', 'run.sh', ['run.sh'], true)).toBeUndefined()
    expect(handlerWarning('python3.13', 'bin/start', ['bin/start'], true)).toBeUndefined()
    expect(handlerWarning('nodejs22.x', 'run.sh', ['run.sh'])).toContain('needs the file run.js')
  })

  test('is missed as the file that it is', () => {
    expect(handlerWarning('nodejs22.x', 'run.sh', ['app/run.sh'], true)).toContain(
      'The program in AWS_LAMBDA_EXEC_WRAPPER starts the file run.sh, which the package does not contain. There is app/run.sh: correct `handler`.',
    )
    expect(handlerWarning('python3.13', 'app.handler', ['x'], true)).toContain('needs the file app.py')
  })
})

describe('the warning', () => {
  test('says which file is looked for, and that a layer may bring it', () => {
    expect(handlerWarning('python3.13', 'datadog_lambda.handler.handler', ['app.py'])).toBe(
      'The handler `datadog_lambda.handler.handler` needs the file datadog_lambda/handler.py, which the package does not contain. Check `handler`. Unless a layer provides that file, the function cannot start, and every invocation fails.',
    )
  })

  test('names `runtime` first when the file is of another language', () => {
    expect(handlerWarning('nodejs22.x', 'main.handler', ['main.py'])).toContain(
      'There is main.py: correct `runtime`, `handler` or the name of the file.',
    )
    expect(handlerWarning('python3.13', 'main.handler', ['mian.py'])).toContain(
      'There is mian.py: correct `handler` or the name of the file.',
    )
  })

  test('finds the file in a folder, as when the folder itself was zipped', () => {
    const warning = handlerWarning('python3.13', 'app.handler', ['a/b/app.py', 'src/app.py', 'src/lib.py'])
    expect(warning).toContain(
      'There is src/app.py: package the contents of src/, or set `handler` to `src/app.handler`.',
    )
    expect(handlerWarning('python3.13', 'pkg.func', ['src/pkg/__init__.py'])).toContain('`src/pkg.func`')
    expect(handlerWarning('provided.al2023', undefined, ['bin/bootstrap'])).toContain(
      'There is bin/bootstrap: move it to the top level.',
    )
  })

  test('finds a file whose name is nearly the same, or the same elsewhere', () => {
    expect(handlerWarning('python3.13', 'app.handler', ['main.py', 'apps.py'])).toContain(
      'There is apps.py: correct',
    )
    expect(handlerWarning('python3.13', 'api/app.handler', ['web/app.py'])).toContain(
      'There is web/app.py: correct',
    )
    expect(handlerWarning('nodejs24.x', 'Index.handler', ['index.js'])).toContain(
      'There is index.js: correct',
    )
  })

  test('tells that TypeScript has to be built first', () => {
    const expected = 'but the runtime needs JavaScript: compile it'
    expect(handlerWarning('nodejs24.x', 'index.handler', ['index.ts'])).toContain(
      `There is index.ts, ${expected}`,
    )
    expect(handlerWarning('nodejs24.x', 'index.handler', ['src/index.mts'])).toContain(
      `src/index.mts, ${expected}`,
    )
  })

  test('tells that a handler names no function', () => {
    for (const runtime of ['python3.13', 'nodejs24.x', 'ruby3.4']) {
      expect(handlerWarning(runtime, 'handler', ['handler.py'])).toContain('expects `module.function`')
    }
  })
})
