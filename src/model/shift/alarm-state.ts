/** An alarm as CloudWatch describes it. */
export interface AlarmState {
  readonly name: string
  readonly arn: string
  readonly state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'
  /** Why it is in this state, in CloudWatch's words. */
  readonly reason: string
}
