import 'server-only';
import type { Starter } from './starter-types.ts';

/** The law is cited as the inquiry's own regime has it: these go to bodies of any state. */
export const englishStarters: readonly Starter[] = [
  {
    kind: 'appeal',
    name: 'Appeal to an authority',
    heading: 'APPEAL',
    body: `{organisation} writes to you about the fate of {person}, under {law}.

Say here what happened, when and where, and how it is known.

We ask you to examine this thoroughly, to obtain whatever records are needed, and to reply in writing to each of these questions:

{questions}

Where a question is not yours to answer, please pass it to the body that can, and tell us which body and on which day. Please do not pass it to a body or an official complained of here.`,
  },
  {
    kind: 'reminder',
    name: 'Reminder of an appeal without reply',
    heading: 'REMINDER',
    body: `Our appeal of {our_date} about {person} has had no reply on its substance.

The reply was due under {article} by {due_safe} at the latest. It is now late by {days_late}. The calculation of the date is annexed.

Please reply without further delay to each of these questions:

{open_questions}

Please also tell us the reason for the delay, who is dealing with the appeal, and the day and number of its registration. If a reply has been sent already, please send us a copy.`,
  },
  {
    kind: 'complaint',
    name: 'Complaint about silence or evasion',
    heading: 'COMPLAINT',
    body: `We complain of how {first_authority} has dealt with our appeal of {our_date} about {person}. The ground: {grounds}.

The term for a reply follows from {article}; its last day was {due_safe}. The calculation of the date is annexed.

These questions have had no answer on their substance:

{open_questions}

A person's life and liberty are at stake: silence, or a reply that answers nothing, leaves the family without the protection of the law.

We ask you

1. to examine how the body named above observes the law on appeals;
2. to have each question answered in writing and on its substance;
3. to decide whether officials are to be held liable;
4. to tell us the outcome and the measures taken.`,
  },
  {
    kind: 'court-claim',
    name: 'Claim to a court (outline)',
    heading: 'CLAIM',
    body: `This is an outline. A lawyer checks jurisdiction, parties and the time limit, and takes this line out.

Claimant: {organisation}
Defendant: {first_authority}

1. What happened
On {our_date} we sent the defendant an appeal about {person}. The ground of the claim: {grounds}.

2. What was breached
The term for a reply follows from {article}; its last day was {due_safe}; the calculation is annexed. These questions have had no answer on their substance:

{open_questions}

3. The time limit
The claim is brought in time: state the day on which the claimant learned of the breach.

4. What is asked
that the failure to deal with the appeal be declared unlawful;
that the defendant be ordered to answer each question in writing within a time set by the court.`,
  },
  {
    kind: 'thanks',
    name: 'Thanks for a reply',
    heading: 'LETTER OF THANKS',
    body: `Thank you for your reply to our appeal of {our_date} about {person}.

What you told us helps to establish what happened and to support the family. Please let us know of anything further that comes to light.`,
  },
];
