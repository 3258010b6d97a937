/**
 * The schemata of FollowTheMoney (https://followthemoney.tech, model of version 3.8): what extends what, which are edges
 * and between which properties, what a caption is made of, and which properties hold values or name other entities.
 */

export interface Schema {
  /** only extended, never the schema of an entity */
  abstract?: true;
  extends?: readonly string[];
  /** properties whose first value names an entity, the best first */
  caption?: readonly string[];
  /** the properties that hold its ends, where it is an edge */
  edge?: { source: string; target: string; directed: boolean };
  /** names of its own properties that hold values */
  values?: string;
  /** its own properties that name entities → the schema that those have */
  references?: Readonly<Record<string, string>>;
}

export const SCHEMATA: Readonly<Record<string, Schema>> = {
  Address: {
    extends: ['Thing'],
    caption: ['full', 'summary', 'city', 'remarks'],
    values:
      'city country full googlePlaceId latitude longitude osmId postOfficeBox postalCode region remarks state street street2',
  },
  Airplane: {
    extends: ['Vehicle'],
    caption: ['name', 'registrationNumber'],
    values: 'icaoCode manufacturer serialNumber',
  },
  Analyzable: {
    abstract: true,
    values:
      'companiesMentioned detectedCountry detectedLanguage emailMentioned ibanMentioned ipMentioned locationMentioned namesMentioned peopleMentioned phoneMentioned',
  },
  Article: { extends: ['Document'], caption: ['title', 'fileName'] },
  Assessment: {
    extends: ['Thing'],
    caption: ['name'],
    values: 'assessmentId publishDate',
    references: { author: 'LegalEntity' },
  },
  Asset: { extends: ['Thing', 'Value'], caption: ['name'] },
  Associate: {
    extends: ['Interval'],
    edge: { source: 'person', target: 'associate', directed: false },
    values: 'relationship',
    references: { associate: 'Person', person: 'Person' },
  },
  Audio: { extends: ['Document'], caption: ['fileName', 'title'], values: 'duration samplingRate' },
  BankAccount: {
    extends: ['Asset'],
    caption: ['name', 'iban', 'accountNumber'],
    values:
      'accountNumber accountType balance balanceDate bankAddress bankName bic closingDate iban maxBalance maxBalanceDate openingDate',
    references: { bank: 'Organization' },
  },
  Call: {
    extends: ['Interval'],
    caption: ['callerNumber', 'receiverNumber'],
    values: 'callerNumber duration receiverNumber',
    references: { caller: 'LegalEntity', receiver: 'LegalEntity' },
  },
  CallForTenders: {
    extends: ['Interval', 'Thing'],
    caption: ['title'],
    values:
      'authorityReferenceId awardNoticeDate awardedInLots awardingDate callId certificationCheck clarificationDeadline contractNoticeDate cpvCode directive euFunding evaluationMechanism fallsUnderGPPScope involvesOutcome lotsNames maximumNumberOfLots multipleTenders numberOfLots nutsCode paymentOptions procedure procurementType publicationDate relationToThreshold reverseAuctionsIncluded submissionDeadline tedUrl tendersForLots title',
    references: { authority: 'LegalEntity', onBehalfOf: 'LegalEntity', tenderers: 'LegalEntity' },
  },
  Company: {
    extends: ['Asset', 'Organization'],
    caption: ['name'],
    values:
      'bikCode caemCode capital cikCode coatoCode fnsCode fssCode ibcRuc ipoCode irsCode isinCode jibCode jurisdiction kppCode mbsCode okopfCode oksmCode okvedCode pfrNumber registrationNumber ricCode ticker voenCode',
  },
  Contract: {
    extends: ['Asset'],
    caption: ['title', 'name', 'procedureNumber'],
    values:
      'cancelled classification contractDate criteria language method noticeId numberAwards procedure procedureNumber status title type',
    references: { authority: 'LegalEntity', project: 'Project' },
  },
  ContractAward: {
    extends: ['Interest', 'Value'],
    edge: { source: 'contract', target: 'supplier', directed: true },
    values: 'amended cpvCode decisionReason documentNumber documentType lotNumber nutsCode',
    references: { callForTenders: 'CallForTenders', contract: 'Contract', supplier: 'LegalEntity' },
  },
  CourtCase: {
    extends: ['Thing'],
    caption: ['name', 'caseNumber'],
    values: 'caseNumber category closeDate court fileDate status type',
  },
  CourtCaseParty: {
    extends: ['Interest'],
    edge: { source: 'party', target: 'case', directed: true },
    references: { case: 'CourtCase', party: 'Thing' },
  },
  CryptoWallet: {
    extends: ['Thing', 'Value'],
    caption: ['publicKey', 'name', 'summary'],
    values: 'balance balanceDate creationDate currencySymbol mangingExchange privateKey publicKey',
    references: { holder: 'LegalEntity' },
  },
  Debt: {
    extends: ['Interval', 'Value'],
    edge: { source: 'debtor', target: 'creditor', directed: true },
    references: { creditor: 'LegalEntity', debtor: 'LegalEntity' },
  },
  Directorship: {
    extends: ['Interest'],
    caption: ['role'],
    edge: { source: 'director', target: 'organization', directed: true },
    values: 'secretary',
    references: { director: 'LegalEntity', organization: 'Organization' },
  },
  Document: {
    extends: ['Analyzable', 'Thing'],
    caption: ['fileName', 'title'],
    values:
      'author authoredAt bodyText contentHash crawler date encoding extension fileName fileSize generator language messageId mimeType processedAt processingAgent processingError processingStatus publishedAt title translatedLanguage translatedText',
    references: { ancestors: 'Folder', parent: 'Folder' },
  },
  Documentation: {
    extends: ['Interest'],
    edge: { source: 'document', target: 'entity', directed: false },
    references: { document: 'Document', entity: 'Thing' },
  },
  EconomicActivity: {
    extends: ['Interval'],
    caption: ['summary', 'goodsDescription', 'ccdNumber'],
    values:
      'ccdNumber ccdValue customsAmount customsProcedure departureCountry destinationCountry directionOfTransportation dollarExchRate goodsDescription invoiceAmount originCountry tradingCountry vedCode vedCodeDescription',
    references: {
      bankAccount: 'BankAccount',
      bankForeign: 'BankAccount',
      bankRub: 'BankAccount',
      contract: 'Contract',
      contractHolder: 'LegalEntity',
      declarant: 'LegalEntity',
      receiver: 'LegalEntity',
      sender: 'LegalEntity',
      transport: 'Vehicle',
    },
  },
  Email: {
    extends: ['Folder', 'HyperText', 'PlainText'],
    caption: ['subject', 'threadTopic', 'title', 'name', 'fileName'],
    values: 'bcc cc from headers inReplyTo sender subject threadTopic to',
    references: { emitters: 'LegalEntity', inReplyToEmail: 'Email', recipients: 'LegalEntity' },
  },
  Employment: {
    extends: ['Interest'],
    caption: ['role'],
    edge: { source: 'employee', target: 'employer', directed: true },
    references: { employee: 'Person', employer: 'Organization' },
  },
  Event: {
    extends: ['Analyzable', 'Interval', 'Thing'],
    caption: ['name', 'summary', 'date'],
    values: 'country important location',
    references: { involved: 'LegalEntity', organizer: 'LegalEntity' },
  },
  Family: {
    extends: ['Interval'],
    edge: { source: 'person', target: 'relative', directed: false },
    values: 'relationship',
    references: { person: 'Person', relative: 'Person' },
  },
  Folder: { extends: ['Document'], caption: ['fileName', 'title'] },
  HyperText: { extends: ['Document'], caption: ['title', 'fileName'], values: 'bodyHtml' },
  Identification: {
    extends: ['Interval'],
    caption: ['number'],
    values: 'authority country number type',
    references: { holder: 'LegalEntity' },
  },
  Image: { extends: ['Document'], caption: ['fileName', 'title'], references: { pictured: 'Person' } },
  Interest: { abstract: true, extends: ['Interval'], values: 'role status' },
  Interval: {
    abstract: true,
    values:
      'alephUrl date description endDate indexText modifiedAt namesMentioned publisher publisherUrl recordId retrievedAt sourceUrl startDate summary',
  },
  LegalEntity: {
    extends: ['Thing'],
    caption: ['name', 'email', 'phone', 'registrationNumber'],
    values:
      'bvdId classification dissolutionDate dunsCode email icijId idNumber incorporationDate innCode jurisdiction legalForm leiCode licenseNumber mainCountry npiCode ogrnCode okpoCode opencorporatesUrl phone registrationNumber sector status swiftBic taxNumber taxStatus uniqueEntityId vatCode website',
    references: { parent: 'LegalEntity' },
  },
  License: { extends: ['Contract'], caption: ['name'], values: 'area commodities reviewDate' },
  Membership: {
    extends: ['Interest'],
    caption: ['role'],
    edge: { source: 'member', target: 'organization', directed: true },
    references: { member: 'LegalEntity', organization: 'Organization' },
  },
  Mention: {
    caption: ['name'],
    values: 'contextCountry contextEmail contextPhone detectedSchema name',
    references: { document: 'Document', resolved: 'LegalEntity' },
  },
  Message: {
    extends: ['Folder', 'HyperText', 'Interval', 'PlainText'],
    caption: ['subject', 'title', 'threadTopic', 'fileName'],
    values: 'inReplyTo metadata subject threadTopic',
    references: {
      inReplyToMessage: 'Message',
      recipientAccount: 'UserAccount',
      recipients: 'LegalEntity',
      sender: 'LegalEntity',
      senderAccount: 'UserAccount',
    },
  },
  Note: { extends: ['Analyzable', 'Thing'], caption: ['description'], references: { entity: 'Thing' } },
  Occupancy: {
    extends: ['Interval'],
    edge: { source: 'holder', target: 'post', directed: true },
    values: 'declarationDate status',
    references: { holder: 'Person', post: 'Position' },
  },
  Organization: { extends: ['LegalEntity'], caption: ['name'], values: 'cageCode giiNumber imoNumber permId' },
  Ownership: {
    extends: ['Interest'],
    edge: { source: 'owner', target: 'asset', directed: true },
    values: 'legalBasis ownershipType percentage sharesCount sharesCurrency sharesType sharesValue',
    references: { asset: 'Asset', owner: 'LegalEntity' },
  },
  Package: { extends: ['Folder'], caption: ['fileName', 'title'] },
  Page: {
    values: 'bodyText detectedLanguage index indexText translatedText translatedTextLanguage',
    references: { document: 'Pages' },
  },
  Pages: { extends: ['Document'], caption: ['fileName', 'title'], values: 'pdfHash' },
  Passport: {
    extends: ['Identification'],
    caption: ['passportNumber', 'number'],
    values: 'birthDate birthPlace gender givenName passportNumber personalNumber surname',
  },
  Payment: {
    extends: ['Interval', 'Value'],
    caption: ['amount'],
    edge: { source: 'payer', target: 'beneficiary', directed: true },
    values: 'programme purpose sequenceNumber transactionNumber',
    references: {
      beneficiary: 'LegalEntity',
      beneficiaryAccount: 'BankAccount',
      contract: 'Contract',
      payer: 'LegalEntity',
      payerAccount: 'BankAccount',
      project: 'Project',
    },
  },
  Person: {
    extends: ['LegalEntity'],
    caption: ['name', 'lastName', 'email', 'phone'],
    values:
      'appearance birthCountry birthDate birthPlace citizenship deathDate education ethnicity eyeColor fatherName firstName gender hairColor height lastName middleName motherName nameSuffix nationality passportNumber political position religion secondName socialSecurityNumber spokenLanguage title weight',
  },
  PlainText: { extends: ['Document'], caption: ['fileName', 'title'] },
  Position: {
    extends: ['Thing'],
    caption: ['name'],
    values: 'dissolutionDate inceptionDate numberOfSeats subnationalArea',
    references: { organization: 'Organization' },
  },
  Post: {
    extends: ['Interest'],
    caption: ['summary', 'organization', 'role'],
    values: 'organization wikidataId',
    references: { holder: 'Person' },
  },
  Project: {
    extends: ['Interval', 'Thing', 'Value'],
    caption: ['name', 'projectId'],
    values: 'goal phase projectId status',
  },
  ProjectParticipant: {
    extends: ['Interest'],
    caption: ['role'],
    edge: { source: 'participant', target: 'project', directed: true },
    references: { participant: 'LegalEntity', project: 'Project' },
  },
  PublicBody: { extends: ['Organization'], caption: ['name'] },
  RealEstate: {
    extends: ['Asset'],
    caption: ['name', 'address', 'registrationNumber'],
    values:
      'area cadastralCode censusBlock createDate encumbrance landType latitude longitude propertyType registrationNumber tenure titleNumber',
    references: { parent: 'RealEstate' },
  },
  Representation: {
    extends: ['Interest'],
    edge: { source: 'agent', target: 'client', directed: true },
    references: { agent: 'LegalEntity', client: 'LegalEntity' },
  },
  Sanction: {
    extends: ['Interval'],
    caption: ['program'],
    values:
      'authority authorityId country duration listingDate program programId programUrl provisions reason status unscId',
    references: { entity: 'Thing' },
  },
  Security: {
    extends: ['Asset'],
    caption: ['name', 'isin', 'registrationNumber'],
    values: 'classification collateral figiCode isin issueDate maturityDate registrationNumber ticker type',
    references: { issuer: 'LegalEntity' },
  },
  Similar: {
    caption: ['confidenceScore', 'criteria'],
    values: 'confidenceScore criteria matcher',
    references: { candidate: 'Thing', match: 'Thing' },
  },
  Succession: {
    extends: ['Interest'],
    edge: { source: 'predecessor', target: 'successor', directed: true },
    references: { predecessor: 'LegalEntity', successor: 'LegalEntity' },
  },
  Table: { extends: ['Document'], caption: ['title', 'name', 'fileName'], values: 'columns csvHash rowCount' },
  TaxRoll: {
    extends: ['Interval'],
    values: 'birthDate country givenName income surname taxPaid wealth',
    references: { taxee: 'LegalEntity' },
  },
  Thing: {
    abstract: true,
    caption: ['name'],
    values:
      'address alephUrl alias country createdAt description indexText keywords modifiedAt name notes previousName program programId publisher publisherUrl retrievedAt sourceUrl summary topics weakAlias wikidataId wikipediaUrl',
    references: { addressEntity: 'Address', proof: 'Document' },
  },
  Trip: {
    extends: ['Event'],
    caption: ['name', 'startDate', 'endDate'],
    references: { endLocation: 'Address', startLocation: 'Address', vehicle: 'Vehicle' },
  },
  UnknownLink: {
    extends: ['Interest'],
    edge: { source: 'subject', target: 'object', directed: false },
    references: { object: 'Thing', subject: 'Thing' },
  },
  UserAccount: {
    extends: ['Thing'],
    caption: ['username', 'email', 'service'],
    values: 'email ipAddress number password service username',
    references: { owner: 'LegalEntity' },
  },
  Value: { abstract: true, values: 'amount amountEur amountUsd currency' },
  Vehicle: {
    extends: ['Asset'],
    caption: ['name', 'registrationNumber'],
    values: 'buildDate deregistrationDate model registrationDate registrationNumber type',
    references: { operator: 'LegalEntity', owner: 'LegalEntity' },
  },
  Vessel: {
    extends: ['Vehicle'],
    caption: ['name', 'imoNumber'],
    values:
      'callSign crsNumber flag grossRegisteredTonnage imoNumber mmsi nameChangeDate navigationArea pastFlags pastTypes registrationPort tonnage',
  },
  Video: { extends: ['Document'], caption: ['fileName', 'title'], values: 'duration' },
  Workbook: { extends: ['Folder'], caption: ['fileName', 'title'] },
};
