import { describe, expect, test } from '@jest/globals'
import { allTo, heldOn, isAfterMove } from '../../src/model/alias.ts'

const held = { version: '2', shares: { '1': 1 } }

describe('an alias whose traffic AWS holds back', () => {
  test('has one weight, of 1', () => {
    expect(heldOn(held)).toBe('1')
    expect(heldOn(allTo('2'))).toBeUndefined()
    expect(heldOn({ version: '2', shares: { '1': 0.99 } })).toBeUndefined()
    expect(heldOn({ version: '2', shares: { '1': 1, '3': 0 } })).toBeUndefined()
  })

  test('has moved, if the weight is on the version that had the traffic before', () => {
    expect(isAfterMove(allTo('2'), allTo('1'), allTo('2'))).toBe(true)
    expect(isAfterMove(held, allTo('1'), allTo('2'))).toBe(true)
    expect(isAfterMove({ version: '3', shares: { '1': 1 } }, held, allTo('3'))).toBe(true)
  })

  test('has not, if it is on another version, or the move leaves weights', () => {
    expect(isAfterMove(held, allTo('3'), allTo('2'))).toBe(false)
    expect(isAfterMove(held, allTo('1'), { version: '2', shares: { '1': 0.5 } })).toBe(false)
    expect(isAfterMove(held, allTo('1'), allTo('1'))).toBe(false)
  })
})
