import type { EmployerRole, StaffRole } from '@/lib/core/actor';
import { makeEmployerCode } from '@/lib/rules/identity/employer-code';
import { FULL_CAST, HOUSEHOLD_CAST, type Role, SMALL_CAST } from './cast';

export const COMPANY_KEYS = ['household', 'small', 'careless', 'growing', 'medium', 'large'] as const;
export type CompanyKey = (typeof COMPANY_KEYS)[number];

/** A practice employer: what is fixed about it. */
export interface Company {
  readonly key: CompanyKey;
  readonly code: string;
  readonly name: string;
  readonly tradeName: string | null;
  /** Null for a household, whose number is the IC number of its head. */
  readonly brn: string | null;
  readonly brnOld: string | null;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly stateCode: string;
  /** Employees in the open month. */
  readonly size: number;
  readonly cast: readonly Role[];
  /** The share of places that change hands in a month. */
  readonly turnover: number;
  /** One month was forgotten and is overdue. */
  readonly forgotOne: boolean;
  /** The last filed month has not been paid. */
  readonly lastUnpaid: boolean;
}

/** No office of PERKESO has this area: practice codes are nobody's (docs/decisions/practice-data.md). */
const PRACTICE_AREA = 'X00';

const ORDINARY = {
  tradeName: null,
  brnOld: null,
  cast: FULL_CAST,
  turnover: 0.012,
  forgotOne: false,
  lastUnpaid: false,
};

/** The practice employers, smallest first. */
export const COMPANIES: readonly Company[] = [
  {
    ...ORDINARY,
    key: 'household',
    code: makeEmployerCode(PRACTICE_AREA, 1),
    name: 'Rosnah binti Contoh',
    brn: null,
    address: '12 Jalan Contoh 3/4, Taman Contoh',
    postcode: '81100',
    city: 'Johor Bahru',
    stateCode: '01',
    size: HOUSEHOLD_CAST.length,
    cast: HOUSEHOLD_CAST,
  },
  {
    ...ORDINARY,
    key: 'small',
    code: makeEmployerCode(PRACTICE_AREA, 2),
    name: 'Kedai Kopi Contoh Lapan',
    brn: '202003990008',
    address: '8 Jalan Contoh, Taman Contoh',
    postcode: '30000',
    city: 'Ipoh',
    stateCode: '08',
    size: 8,
    cast: SMALL_CAST,
  },
  {
    ...ORDINARY,
    key: 'careless',
    code: makeEmployerCode(PRACTICE_AREA, 3),
    name: 'Bengkel Contoh Utara Enterprise',
    brn: '201903990025',
    address: 'Lot 25 Jalan Contoh, Kawasan Perusahaan Contoh',
    postcode: '05150',
    city: 'Alor Setar',
    stateCode: '02',
    size: 25,
    forgotOne: true,
  },
  {
    ...ORDINARY,
    key: 'growing',
    code: makeEmployerCode(PRACTICE_AREA, 4),
    name: 'Pelancongan Contoh Borneo Sdn. Bhd.',
    brn: '202201990040',
    address: '40 Lorong Contoh 1',
    postcode: '88300',
    city: 'Kota Kinabalu',
    stateCode: '12',
    size: 40,
    lastUnpaid: true,
  },
  {
    ...ORDINARY,
    key: 'medium',
    code: makeEmployerCode(PRACTICE_AREA, 5),
    name: 'Perabot Contoh Maju Sdn. Bhd.',
    tradeName: 'Contoh Maju',
    brn: '201701990250',
    brnOld: '9900250-X',
    address: 'Lot 250 Jalan Contoh 5, Kawasan Perindustrian Contoh',
    postcode: '40150',
    city: 'Shah Alam',
    stateCode: '10',
    size: 250,
  },
  {
    ...ORDINARY,
    key: 'large',
    code: makeEmployerCode(PRACTICE_AREA, 6),
    name: 'Kumpulan Perkilangan Elektronik dan Perkhidmatan Logistik Contoh Semenanjung Malaysia Berhad',
    tradeName: 'Contoh Elektronik',
    brn: '201401990100',
    brnOld: '9901000-X',
    address: 'Kompleks Contoh, Zon Perindustrian Bebas Contoh',
    postcode: '11900',
    city: 'Bayan Lepas',
    stateCode: '07',
    size: 10_000,
    turnover: 0.016,
  },
];

/** Somebody who can sign in, and what they may do where. `.example` can never be a real address (RFC 2606). */
export interface PracticeUser {
  readonly email: string;
  readonly name: string;
  readonly roles: Readonly<Partial<Record<CompanyKey, EmployerRole>>>;
}

/** The people who can sign in. The first one is who a newcomer is shown first. */
export const USERS: readonly PracticeUser[] = [
  { email: 'sederhana@majikan.example', name: 'Aminah binti Contoh', roles: { medium: 'owner' } },
  { email: 'besar@majikan.example', name: 'Chong Wei Contoh', roles: { large: 'owner' } },
  { email: 'kecil@majikan.example', name: 'Devi A/P Contoh', roles: { small: 'owner' } },
  { email: 'rumah@majikan.example', name: 'Rosnah binti Contoh', roles: { household: 'owner' } },
  {
    email: 'tiga@majikan.example',
    name: 'Jeffrey Anak Contoh',
    roles: { careless: 'owner', growing: 'owner', small: 'approver' },
  },
  { email: 'penyedia@majikan.example', name: 'Farid bin Contoh', roles: { medium: 'preparer' } },
  { email: 'pelihat@majikan.example', name: 'Grace Contoh', roles: { medium: 'viewer' } },
];

/** Somebody of the practice office, without an authenticator app yet. */
export interface PracticeOfficer {
  readonly email: string;
  readonly name: string;
  readonly office: StaffRole;
}

/** Two of them may change settings: it takes one to propose and one to agree. */
export const OFFICERS: readonly PracticeOfficer[] = [
  { email: 'pegawai@pejabat.example', name: 'Hafiz bin Contoh', office: 'officer' },
  { email: 'penyelia@pejabat.example', name: 'Indira A/P Contoh', office: 'supervisor' },
  { email: 'pentadbir@pejabat.example', name: 'Kamarul bin Contoh', office: 'administrator' },
];
