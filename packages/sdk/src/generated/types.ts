// Generated from specs/ by `npm run generate`. Never edited by hand.
import type { components } from './schema.js';

export type AnomalyKind = components['schemas']['AnomalyKind'];

/** Every `AnomalyKind` this version knows; a newer server may send others. */
export const ANOMALY_KINDS = ["missing_stage","missing_paper","expired_paper","time_reversed","quantity_imbalance","impossible_travel","reused_ear_tag","temperature"] as const satisfies readonly AnomalyKind[];

export type Area = components['schemas']['Area'];

/** Division code by GB/T 2260 and the National Bureau of Statistics: 2 digits (city), 6 (district), 9 (township), 12 (community). A functional zone (功能区), which overlaps districts and has no such code, is `Z` and four digits, e.g. `Z5001` for 两江新区: in filters and in a token's areas it stands for what it covers. */
export type AreaCode = components['schemas']['AreaCode'];

export type AreaDetail = components['schemas']['AreaDetail'];

export type AreaFigure = components['schemas']['AreaFigure'];

/** Where an area stands in the tree; a functional zone stands beside it. */
export type AreaLevel = components['schemas']['AreaLevel'];

/** Every `AreaLevel` this version knows; a newer server may send others. */
export const AREA_LEVELS = ["city","district","township","community","grid","zone"] as const satisfies readonly AreaLevel[];

export type AreaPage = components['schemas']['AreaPage'];

export type AreaStep = components['schemas']['AreaStep'];

/** Who holds the task, by role and office. */
export type Assignee = components['schemas']['Assignee'];

export type Attachment = components['schemas']['Attachment'];

export type AttachmentInput = components['schemas']['AttachmentInput'];

export type AttachmentPage = components['schemas']['AttachmentPage'];

export type Category = components['schemas']['Category'];

/** Two digits for a group, four for a category. */
export type CategoryCode = components['schemas']['CategoryCode'];

export type CategoryPage = components['schemas']['CategoryPage'];

/** A paper. Whoever it names as a person is left out. */
export type Certificate = components['schemas']['Certificate'];

export type CertificateType = components['schemas']['CertificateType'];

/** Every `CertificateType` this version knows; a newer server may send others. */
export const CERTIFICATE_TYPES = ["food_business_licence","food_production_licence","quarantine_animal","quarantine_product","meat_inspection","asf_test","conformity","vehicle_filing","farm_filing","agreement","other"] as const satisfies readonly CertificateType[];

export type CodeResolution = components['schemas']['CodeResolution'];

export type CodeScheme = components['schemas']['CodeScheme'];

/** Every `CodeScheme` this version knows; a newer server may send others. */
export const CODE_SCHEMES = ["digital_link","element_string","gtin","ear_tag","lot","food_business_licence","food_production_licence","credit_code","premises","certificate","incident_no","opaque"] as const satisfies readonly CodeScheme[];

export type Comparison = components['schemas']['Comparison'];

/** Optional, used only to come back to the reporter. No identity number, ever. */
export type Contact = components['schemas']['Contact'];

/** What has to come with the result. */
export type EvidenceRule = components['schemas']['EvidenceRule'];

export type FieldError = components['schemas']['FieldError'];

export type Figure = components['schemas']['Figure'];

/** A figure that the value is made of, or that stands beside it. */
export type FigurePart = components['schemas']['FigurePart'];

export type GuestToken = components['schemas']['GuestToken'];

export type GuestTokenInput = components['schemas']['GuestTokenInput'];

/** A ULID. */
export type Id = components['schemas']['Id'];

export type Incident = components['schemas']['Incident'];

export type IncidentAction = components['schemas']['IncidentAction'];

/** Every `IncidentAction` this version knows; a newer server may send others. */
export const INCIDENT_ACTIONS = ["addNote"] as const satisfies readonly IncidentAction[];

export type IncidentInput = components['schemas']['IncidentInput'];

/** `SJ`, 6-digit area, yyMMdd, 5-digit serial, check digit by ISO 7064 MOD 11,10 over the digits. */
export type IncidentNo = components['schemas']['IncidentNo'];

export type IncidentPage = components['schemas']['IncidentPage'];

export type IncidentReceipt = components['schemas']['IncidentReceipt'];

/** Stages by GB/T 30428: 信息收集 submitted, awaiting_info; 案卷建立 accepted; 任务派遣 dispatched; 任务处理 in_progress, suspended; 处理反馈 handled; 核查结案 checking, closed; 综合评价 evaluated. */
export type IncidentState = components['schemas']['IncidentState'];

/** Every `IncidentState` this version knows; a newer server may send others. */
export const INCIDENT_STATES = ["submitted","awaiting_info","accepted","rejected","merged","dispatched","in_progress","suspended","handled","checking","closed","evaluated","withdrawn","transferred"] as const satisfies readonly IncidentState[];

export type Indicator = components['schemas']['Indicator'];

export type IndicatorAreas = components['schemas']['IndicatorAreas'];

/** What it tells about; for ordering on a page. */
export type IndicatorGroup = components['schemas']['IndicatorGroup'];

/** Every `IndicatorGroup` this version knows; a newer server may send others. */
export const INDICATOR_GROUPS = ["operations","results","reform","food_safety","industry","safety","targets"] as const satisfies readonly IndicatorGroup[];

export type IndicatorId = components['schemas']['IndicatorId'];

export type IndicatorPage = components['schemas']['IndicatorPage'];

export type IndicatorPeriod = components['schemas']['IndicatorPeriod'];

export type IndicatorReading = components['schemas']['IndicatorReading'];

export type IndicatorReadings = components['schemas']['IndicatorReadings'];

export type IndicatorSeries = components['schemas']['IndicatorSeries'];

export type IndicatorSource = components['schemas']['IndicatorSource'];

/** The level that is responsible. */
export type Level = components['schemas']['Level'];

/** Every `Level` this version knows; a newer server may send others. */
export const LEVELS = ["city","district","township","community","grid"] as const satisfies readonly Level[];

/** What changed, as this caller may see it. */
export type LiveData = components['schemas']['LiveData'];

/** A CloudEvents 1.0 envelope. `indicator.changed` follows from another entry of the log: its source is `/api/v1/indicators` and its id the position before that entry, so that resuming after it loses nothing. */
export type LiveEvent = components['schemas']['LiveEvent'];

export type Location = components['schemas']['Location'];

export type LocationInput = components['schemas']['LocationInput'];

/** A position in the event log. */
export type LogPosition = components['schemas']['LogPosition'];

export type Note = components['schemas']['Note'];

export type NoteInput = components['schemas']['NoteInput'];

export type NotePage = components['schemas']['NotePage'];

/** A position with its coordinate system. Longitude and latitude in degrees, accuracy in metres. */
export type Point = components['schemas']['Point'];

/** Which way is good: `higher`, `lower`, `target` (as near to the target as can be), `zero` (should not happen at all), `none` (more is neither good nor bad, e.g. how much was reported). */
export type Polarity = components['schemas']['Polarity'];

/** Every `Polarity` this version knows; a newer server may send others. */
export const POLARITIES = ["higher","lower","target","zero","none"] as const satisfies readonly Polarity[];

export type Premises = components['schemas']['Premises'];

export type PremisesDetail = components['schemas']['PremisesDetail'];

export type PremisesPage = components['schemas']['PremisesPage'];

export type PremisesType = components['schemas']['PremisesType'];

/** Every `PremisesType` this version knows; a newer server may send others. */
export const PREMISES_TYPES = ["restaurant","shop","stall","market","canteen","farm","haulier","slaughterhouse","cutting_plant"] as const satisfies readonly PremisesType[];

export type Priority = components['schemas']['Priority'];

/** Every `Priority` this version knows; a newer server may send others. */
export const PRIORITIES = ["urgent","high","normal","low"] as const satisfies readonly Priority[];

/** RFC 9457 problem details. */
export type Problem = components['schemas']['Problem'];

export type PublishableKey = components['schemas']['PublishableKey'];

export type PublishableKeyInput = components['schemas']['PublishableKeyInput'];

export type PublishableKeyPage = components['schemas']['PublishableKeyPage'];

/** How the figure is meant: `exact` is as stated, without a qualifier (2.7 万 is 27,000); `ge` is "at least", as 余 and 多 say it; `gt` "more than". */
export type Qualifier = components['schemas']['Qualifier'];

/** Every `Qualifier` this version knows; a newer server may send others. */
export const QUALIFIERS = ["exact","approx","ge","gt","le","provisional"] as const satisfies readonly Qualifier[];

/** Six characters without 0, O, 1, I and L. */
export type QueryCode = components['schemas']['QueryCode'];

export type Reporter = components['schemas']['Reporter'];

export type Role = components['schemas']['Role'];

/** Every `Role` this version knows; a newer server may send others. */
export const ROLES = ["grid_worker","township_dispatcher","district_dispatcher","supervisor","auditor"] as const satisfies readonly Role[];

export type Scope = components['schemas']['Scope'];

/** Every `Scope` this version knows; a newer server may send others. */
export const SCOPES = ["areas:read","categories:read","incidents:report","incidents:read","incidents:write","tasks:read","tasks:write","trace:read","indicators:read"] as const satisfies readonly Scope[];

/** One of the four sections of a township command centre: 党的建设、经济发展、民生服务、平安法治. */
export type Section = components['schemas']['Section'];

/** Every `Section` this version knows; a newer server may send others. */
export const SECTIONS = ["party_building","economic_development","public_service","safety_and_law"] as const satisfies readonly Section[];

/** One time of a series. */
export type SeriesPoint = components['schemas']['SeriesPoint'];

export type Session = components['schemas']['Session'];

/** 国标 warning levels, red the highest. */
export type Severity = components['schemas']['Severity'];

/** Every `Severity` this version knows; a newer server may send others. */
export const SEVERITIES = ["red","orange","yellow","blue"] as const satisfies readonly Severity[];

/** One time limit. Limits differ by jurisdiction and category; they are data, never code. */
export type SlaRule = components['schemas']['SlaRule'];

/** How the current time limit stands. */
export type SlaState = components['schemas']['SlaState'];

/** Every `SlaState` this version knows; a newer server may send others. */
export const SLA_STATES = ["on_track","due_soon","overdue","paused","met","missed"] as const satisfies readonly SlaState[];

/** Reports of this kind belong elsewhere; say so before anything is typed. */
export type Stopper = components['schemas']['Stopper'];

/** Days without an occurrence. */
export type Streak = components['schemas']['Streak'];

export type Target = components['schemas']['Target'];

export type Task = components['schemas']['Task'];

export type TaskAction = components['schemas']['TaskAction'];

/** Every `TaskAction` this version knows; a newer server may send others. */
export const TASK_ACTIONS = ["claim","release","start","complete","return","transfer","escalate","verify"] as const satisfies readonly TaskAction[];

export type TaskConflictProblem = components['schemas']['TaskConflictProblem'];

export type TaskCounts = components['schemas']['TaskCounts'];

export type TaskDetail = components['schemas']['TaskDetail'];

export type TaskEscalation = components['schemas']['TaskEscalation'];

export type TaskKind = components['schemas']['TaskKind'];

/** Every `TaskKind` this version knows; a newer server may send others. */
export const TASK_KINDS = ["verify","handle","assist","check","rectify","inspect","fill","approve"] as const satisfies readonly TaskKind[];

/** `RW`, then built like an incident number. */
export type TaskNo = components['schemas']['TaskNo'];

export type TaskOutcome = components['schemas']['TaskOutcome'];

export type TaskPage = components['schemas']['TaskPage'];

export type TaskResult = components['schemas']['TaskResult'];

export type TaskReturn = components['schemas']['TaskReturn'];

export type TaskRuleProblem = components['schemas']['TaskRuleProblem'];

export type TaskStaleProblem = components['schemas']['TaskStaleProblem'];

export type TaskState = components['schemas']['TaskState'];

/** Every `TaskState` this version knows; a newer server may send others. */
export const TASK_STATES = ["created","offered","claimed","started","completed","verified","returned","suspended","cancelled"] as const satisfies readonly TaskState[];

export type TaskTally = components['schemas']['TaskTally'];

export type TaskTransfer = components['schemas']['TaskTransfer'];

export type TaskVerification = components['schemas']['TaskVerification'];

export type Threshold = components['schemas']['Threshold'];

/** RFC 3339 with offset. */
export type Time = components['schemas']['Time'];

/** One thing that happened, for people to read. */
export type TimelineEntry = components['schemas']['TimelineEntry'];

export type TimelinePage = components['schemas']['TimelinePage'];

export type Topic = components['schemas']['Topic'];

export type TraceAnomaly = components['schemas']['TraceAnomaly'];

export type TraceCode = components['schemas']['TraceCode'];

export type TraceEvent = components['schemas']['TraceEvent'];

export type TraceEventPage = components['schemas']['TraceEventPage'];

export type TraceItem = components['schemas']['TraceItem'];

/** An organisation, or a person by role alone. */
export type TraceParty = components['schemas']['TraceParty'];

/** 养殖、检疫、调运、屠宰、分割、批发、零售、召回. */
export type TraceStage = components['schemas']['TraceStage'];

/** Every `TraceStage` this version knows; a newer server may send others. */
export const TRACE_STAGES = ["farming","quarantine","transport","slaughter","cutting","wholesale","retail","recall"] as const satisfies readonly TraceStage[];

export type TraceVerdict = components['schemas']['TraceVerdict'];

export type TrackedIncident = components['schemas']['TrackedIncident'];

export type TrackingInput = components['schemas']['TrackingInput'];
