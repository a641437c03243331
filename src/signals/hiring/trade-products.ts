/**
 * Products that trades outside software and sales ask for: accounting, engineering, care, charities, film. One a line: the name,
 * then other spellings, as in `product-names.ts`.
 */
export const TRADE_PRODUCTS = `
Sage X3
Sage 100
Sage 200
Cegid
Pennylane
Silae
Lexware
Odoo
Microsoft Navision|Navision
Epicor
Raiser's Edge|Raiser’s Edge
Donorbox
Blackbaud
Siemens S7|SIMATIC S7|Simatic S7
TIA Portal
Allen-Bradley
ArcGIS
QGIS
MATLAB|Matlab
LabVIEW|Labview
CATIA|Catia
Solid Edge
Civil 3D
Yardi
Bullhorn
SystmOne
EMIS Web
Opera PMS
Unreal Engine
Houdini
Premiere Pro|Adobe Premiere
Adobe Illustrator
FreeRTOS
COMSOL|COMSOL Multiphysics
Tekla Structures|Tekla
FabSuite
Perforce|Helix Core
Oracle OPERA|Opera Cloud|OPERA Cloud|OPERA PMS
Epic Willow
Epic Hyperspace
Epic EHR
Cerner|Cerner Millennium
Meditech|MEDITECH
Omnicell
Pyxis
Visma
Quinyx
IFS Applications|IFS Cloud
SAP PP
SAP PM
Planday
UKG Dimensions|Kronos Workforce
ADP Workforce Now
Exact Online
AFAS
DATEV
Lightspeed Retail
Clio Manage
iManage
NetDocuments
Actionstep
LabWare|LabWare LIMS
StarLIMS
SwissLab
Provet Cloud
RxWorks
Dentrix
SolidWorks|SOLIDWORKS
Autodesk Inventor
Mastercam
ArchiCAD|Archicad
Vectorworks
Primavera P6|Oracle Primavera
Bluebeam Revu|Bluebeam
Procore
Navisworks
Gallery Systems TMS
Axiell
Tessitura
Spektrix
Salesforce NPSP
CiviCRM
iSAMS
PowerSchool
Tock
SevenRooms
Mews PMS
`;
