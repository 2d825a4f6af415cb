/** The type of lists of payments. */
import { connectionType } from '@innovation-sante/kit/connection';
import { Payment } from './payment.entity.js';

export const PaymentConnection = connectionType(Payment, 'Payment', 'payments, in the order asked for');
