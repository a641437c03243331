/**
 * Products whose names are also an ordinary word, a person or a place, one a line with other spellings; read only where the words
 * beside them make them tools.
 */
export const AMBIGUOUS_PRODUCTS = `
Segment
Monday
Notion
Box
Drift
Looker
Slack
Gong
Clay
Front
Close
Outreach
Apollo
Sketch
Sentry
Cypress
Heap
Lever
Ashby
Lattice
Sage
Oracle
React
Angular
Flutter
Rails
Nomad
Linear
Chorus
Clearbit
Attentive
Loom
Zoom
Copper
Ramp
Brex
Deel
Wiz
Vault
Elastic
Sigma
Hex
Mode
Census
Kong
Consul
Puppet
Chef
Nagios
Helm
Flux
Flink
Hive
Presto
Trino
Fastly
Workable
Illustrator
Auth0
Dropbox
Discord
Excel|Microsoft Excel|MS Excel
Word|Microsoft Word
PowerPoint
Outlook
Microsoft Office|MS Office|Office Suite
Google Sheets
Google Docs
Google Suite
Microsoft Teams|MS Teams
`;
