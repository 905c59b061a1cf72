//! Everyday doings, in the words people use, and the ESCO skill each shows. Unpaid work counts: households, clubs,
//! congregations and neighbours are in here as much as shops and offices.

/// Verbs, objects (each list parted by commas; every verb goes with every object), and the preferred label of the skill.
pub(crate) const DOINGS: &[(&str, &str, &str)] = &[
    // Teaching and leading people.
    (
        "train,teach,coach,onboard,mentor,instruct",
        "new hires,new employees,new staff,newcomers,new starters,new team members,team members,crew members,crew,junior staff,new cashiers,new servers,new baristas,new agents,associates,coworkers,colleagues,trainees,apprentices,recruits,interns,baristas,servers,cashiers,cooks,nurses,technicians,operators,representatives",
        "train employees",
    ),
    ("show", "newcomers ropes,new hires ropes,new employees ropes,new staff ropes,new people ropes", "train employees"),
    ("teach,show,break,help", "newcomers,new guys,new people,new colleagues", "train employees"),
    (
        "mentor,coach,guide",
        "junior developers,junior engineers,junior team members,junior analysts,younger colleagues,junior designers,engineers,developers",
        "coach employees",
    ),
    ("train,coordinate,brief", "volunteers,new volunteers,helpers", "train volunteers"),
    (
        "coordinate,lead,organize,recruit,supervise,schedule,oversee,direct",
        "volunteers,helpers,volunteer team",
        "manage volunteers",
    ),
    (
        "manage,supervise,oversee",
        "team,crew,shift,people,employees,associates,direct reports,baristas,cooks,servers,cashiers,technicians,engineers,developers,designers,analysts,staff members,team members,workers",
        "manage a team",
    ),
    (
        "hire,recruit,interview,screen",
        "candidates,applicants,staff,employees,new hires,engineers,developers,job applicants,team members",
        "recruit employees",
    ),
    (
        "schedule,plan,make,create,write,prepare,set",
        "shifts,staff schedules,employee schedules,weekly schedules,work schedules,rotas,roster,crew schedules,staff rota",
        "plan shifts of employees",
    ),
    (
        "conduct,write,give,complete",
        "performance reviews,performance evaluations,employee evaluations,performance appraisals",
        "evaluate employees work",
    ),
    ("delegate,assign,distribute", "tasks,duties,work assignments", "delegate responsibilities"),
    ("resolve,settle,mediate,defuse", "conflicts,disputes,disagreements,arguments", "apply conflict management"),
    // Customers and selling.
    (
        "handle,resolve,address,solve,answer,deal",
        "customer complaints,guest complaints,complaints,customer issues,customer concerns,client complaints,escalations,upset customers,angry customers,difficult customers,unhappy guests",
        "handle customer complaints",
    ),
    ("greet,welcome,seat", "customers,guests,visitors,patrons,clients,members", "greet guests"),
    ("assist,help,serve", "customers,shoppers,patrons,clients,guests", "assist customers"),
    (
        "answer,respond,reply",
        "customer questions,customer inquiries,customer emails,questions from customers,client inquiries,tickets,support tickets,customer calls",
        "respond to customers' inquiries",
    ),
    (
        "answer,take,handle,make,field,screen,return,transfer",
        "phone calls,phones,calls,telephone,telephone calls,incoming calls,inbound calls,multi-line phone,switchboard",
        "communicate by telephone",
    ),
    ("make", "cold calls,outbound calls", "contact customers"),
    (
        "operate,run,work,balance,count,close,open,ring,handle,use",
        "cash register,register,till,tills,cash drawer,cash drawers,registers,pos system,point of sale",
        "operate cash register",
    ),
    ("ring,check", "up customers,out customers,up sales,up purchases", "operate cash register"),
    (
        "process,handle,take,collect,accept",
        "payments,cash payments,card payments,credit card payments,cash transactions,cash and card,customer transactions",
        "process payments",
    ),
    ("handle,count", "cash,money", "handle financial transactions"),
    ("process,handle", "returns,refunds,exchanges,returned items", "process refunds"),
    ("upsell,cross-sell,suggest", "products,menu items,wine,desserts,add-ons,services", "upsell products"),
    ("sell,demonstrate", "products,merchandise,clothing,shoes,phones,electronics", "sell products"),
    ("meet,exceed,beat,hit", "sales targets,sales goals,sales quotas,quota,sales quota", "achieve sales targets"),
    ("generate,qualify,find", "leads,new leads,prospects", "prospect new customers"),
    (
        "build,maintain,develop,manage",
        "client relationships,customer relationships,relationships with clients,relationships with customers,key accounts",
        "maintain relationship with customers",
    ),
    (
        "negotiate",
        "prices,pricing,rates,terms with suppliers,contracts with suppliers,contracts with vendors,with suppliers,with vendors,vendor contracts,supplier contracts",
        "negotiate supplier arrangements",
    ),
    // Shop and stock.
    ("stock,restock,fill,replenish,face", "shelves,displays,aisles,merchandise,coolers", "stock shelves"),
    (
        "count,track,maintain,manage,monitor,control,keep,check",
        "inventory,stock,stock levels,supplies on hand,inventory levels",
        "manage inventory",
    ),
    ("order,reorder,purchase,buy", "supplies,stock,inventory,ingredients,materials,groceries,food", "order supplies"),
    (
        "arrange,build,design,set,create",
        "window displays,product displays,merchandise displays,displays",
        "assemble visual displays",
    ),
    ("unload,load", "trucks,trailers,deliveries,freight,pallets,shipments,vans", "load cargo"),
    ("receive,check", "deliveries,shipments,incoming goods,incoming shipments", "receive goods"),
    (
        "pick,pack,fulfill,prepare",
        "orders,customer orders,online orders,shipments,boxes",
        "pick orders for dispatching",
    ),
    ("drive,operate,run", "forklift,forklifts,fork lift,pallet jack,reach truck", "operate forklift"),
    ("deliver,drop", "packages,parcels,meals,groceries,newspapers,orders", "handle delivered packages"),
    (
        "drive",
        "truck,van,bus,school bus,delivery van,box truck,car,vehicle,children,kids,patients,seniors",
        "drive vehicles",
    ),
    // Kitchen and hospitality.
    (
        "prepare,cook,make,grill,serve",
        "meals,breakfast,lunch,dinner,dishes,entrees,food for",
        "prepare ready-made dishes",
    ),
    (
        "cook",
        "for guests,for people,for families,for customers,for residents,for children,for crew,for shelter",
        "prepare ready-made dishes",
    ),
    ("prep,chop,cut,prepare", "vegetables,ingredients,produce,salads", "prepare vegetable products for use in a dish"),
    ("plan,write,create,design", "menus,menu,weekly menu,meals", "plan menus"),
    (
        "take",
        "orders,food orders,drink orders,customer orders,guest orders",
        "take food and beverage orders from customers",
    ),
    ("wait,serve,bus,clear,set", "tables,at tables,food,guests at tables", "serve food in table service"),
    ("mix,make,pour,serve,craft", "drinks,cocktails,beverages,beer and wine", "serve beverages"),
    ("make,brew,prepare,pull", "coffee,espresso,lattes,espresso drinks,coffee drinks", "prepare hot drinks"),
    ("wash,clean", "dishes,pots,pans,glasses,glassware", "wash the dishes"),
    (
        "clean,sanitize,disinfect,wipe",
        "tables,counters,surfaces,work areas,work stations,dining room,workspace,floors,equipment surfaces",
        "clean surfaces",
    ),
    ("sweep,mop,vacuum,scrub,wax", "floors,hallways,carpets,lobby", "clean surfaces"),
    ("clean,make,tidy,turn", "guest rooms,hotel rooms,rooms,beds,bathrooms", "clean rooms"),
    (
        "follow,maintain,ensure,keep",
        "food safety,food safety standards,health codes,sanitation standards,food handling,kitchen clean",
        "comply with food safety and hygiene",
    ),
    // Care, health, home.
    (
        "give,administer,pass,dispense",
        "medication,medications,meds,medicine,injections",
        "administer prescribed medication",
    ),
    (
        "take,check,monitor,record,measure",
        "vital signs,vitals,blood pressure,temperature and pulse,patient vitals",
        "monitor patient's vital signs",
    ),
    ("draw,take,collect", "blood,blood samples,blood draws", "perform venepuncture procedures"),
    (
        "care,look",
        "for elderly,for aging parents,for grandmother,for grandfather,for seniors,for elderly mother,for elderly father,for my mother,for my father,after grandmother,for residents,for older adults",
        "tend to elderly people",
    ),
    ("nurse,tend", "father,mother,grandmother,grandfather,parents,aunt,uncle,in-laws", "tend to elderly people"),
    (
        "care,look,watch,babysit,mind",
        "for children,for kids,for toddlers,for infants,children,kids,after children,after kids,siblings,younger siblings,three children,two children,toddlers",
        "supervise children",
    ),
    (
        "help,assist,support",
        "children with homework,kids with homework,students with homework,with homework",
        "assist children with homework",
    ),
    ("change,dress,clean,treat", "wounds,dressings,bandages", "carry out wound care"),
    ("perform,give,certified", "cpr,chest compressions", "resuscitation"),
    ("give,provide,administer,certified", "first aid,basic first aid", "provide first aid"),
    ("lift,transfer,turn,reposition,move", "patients,residents", "position patients undergoing interventions"),
    (
        "chart,document,record",
        "patient care,patient information,patient records,in patient charts,vital signs in",
        "record healthcare users' progress related to treatment",
    ),
    (
        "comfort,listen,console,counsel",
        "families,grieving families,callers,callers in distress,patients and families,people in crisis",
        "provide social counselling",
    ),
    ("tend,water,weed,grow,plant", "garden,gardens,flower beds,vegetables,lawn,community garden", "grow plants"),
    ("mow,cut", "lawns,grass", "provide lawn care"),
    ("feed,walk,groom,look", "dogs,cats,horses,animals,shelter animals,after animals", "animal welfare"),
    // Teaching.
    (
        "teach,instruct",
        "students,classes,children,courses,pupils,kids,undergraduates,graders,adults,grade",
        "assist students in their learning",
    ),
    (
        "tutor",
        "students,children,classmates,peers,math,mathematics,reading,english,science,undergraduates,pupils",
        "tutor students",
    ),
    (
        "write,create,develop,prepare,design,plan",
        "lesson plans,lessons,curriculum,course materials,curricula,teaching materials,syllabus,syllabi",
        "prepare lesson content",
    ),
    ("grade,mark", "homework,exams,assignments,papers,tests,essays,quizzes", "assess students"),
    (
        "hold,lead,run,give,deliver,conduct,facilitate",
        "workshops,training sessions,trainings,seminars",
        "train employees",
    ),
    ("read", "to children,stories to children,aloud to children", "play with children"),
    // Office.
    (
        "book,schedule,set,make,arrange",
        "appointments,patient appointments,client appointments,appointment",
        "administer appointments",
    ),
    (
        "schedule,arrange,organize,set,coordinate,book",
        "meetings,meeting rooms,conference calls,board meetings",
        "fix meetings",
    ),
    (
        "manage,keep,maintain,coordinate",
        "calendars,calendar,diary,executive calendars,executive calendar,schedules for executives",
        "manage schedule of tasks",
    ),
    ("take,write,record,keep", "minutes,meeting minutes,meeting notes,notes at meetings", "write meeting reports"),
    ("file,organize,scan,archive", "documents,paperwork,records,files,patient files,invoices", "file documents"),
    (
        "enter,input,key",
        "data,orders into,records into,patient data,information into",
        "maintain data entry requirements",
    ),
    ("write,draft,answer,prepare", "letters,correspondence,emails,memos", "draft corporate emails"),
    (
        "book,arrange,coordinate,plan",
        "travel,flights,trips,hotels,business travel,travel arrangements",
        "organise travel arrangements for staff",
    ),
    ("open,sort,distribute,deliver", "mail,incoming mail,post", "handle mail"),
    (
        "prepare,write,create,produce,generate,compile",
        "reports,monthly reports,weekly reports,daily reports,status reports",
        "write work-related reports",
    ),
    (
        "prepare,create,build,give,deliver,make",
        "presentations,slide decks,powerpoint presentations,slides",
        "prepare presentation material",
    ),
    (
        "present",
        "findings,results,research,reports,to executives,to stakeholders,to clients,to leadership",
        "present reports",
    ),
    // Money.
    (
        "manage,plan,keep,oversee,control,handle,track,administer",
        "budget,budgets,annual budget,department budget,household budget,operating budget,club budget",
        "manage budgets",
    ),
    (
        "run,manage,own",
        "shop,store,cafe,restaurant,corner shop,small business,bakery,salon,food truck,kiosk",
        "supervise the management of an establishment",
    ),
    ("keep,do,manage", "books,accounts,club books,the accounts,treasury", "manage accounts"),
    ("run,process,do,handle,prepare,administer", "payroll,wages,biweekly payroll", "manage payroll"),
    ("send,issue,prepare,process,create", "invoices,bills,vendor invoices", "issue sales invoices"),
    ("reconcile,balance", "accounts,bank statements,bank accounts,ledgers,statements", "check accounting records"),
    ("file,prepare,do", "taxes,tax returns,tax return", "prepare tax returns forms"),
    (
        "raise,collect,solicit",
        "money,funds,donations,money for,donations for,sponsorships",
        "perform fundraising activities",
    ),
    (
        "run,organize,lead,plan,host,coordinate",
        "fundraiser,fundraisers,fundraising,bake sale,charity auction,charity run,gala,benefit,food drive,toy drive,blood drive",
        "perform fundraising activities",
    ),
    (
        "write,win,submit,prepare",
        "grants,grant proposals,grant applications,funding proposals",
        "write charity grant proposals",
    ),
    ("cut,reduce,lower,save", "costs,expenses,spending,operating costs", "cost management"),
    ("forecast,project", "revenue,sales,demand,cash flow", "carry out sales analysis"),
    // Events and community.
    (
        "plan,organize,run,coordinate,host,arrange,put,manage",
        "events,event,conference,conferences,party,parties,festival,weddings,wedding,banquets,community events,fair,reunion,tournament,concerts,retreat,hackathon,open house",
        "plan events",
    ),
    (
        "translate,interpret",
        "for patients,for clients,for parents,for family,between english,from spanish,from english,into spanish,documents,spanish",
        "translate texts",
    ),
    ("speak", "at conferences,to groups,in public,at schools,at events", "conduct public presentations"),
    ("lead,guide,give", "tours,campus tours,museum tours,guided tours,hikes", "manage tourist groups"),
    (
        "coach",
        "soccer,basketball,baseball,football,swimming,little league,youth team,girls team,boys team,volleyball,team of,athletes",
        "instruct in sport",
    ),
    ("watch,guard,supervise,lifeguard", "pool,swimmers,beach,bathers", "supervise pool activities"),
    ("patrol,guard,watch", "premises,building,property,grounds,store", "patrol areas"),
    (
        "sort,distribute,hand",
        "donations,food to,clothing,food boxes,groceries to,meals to",
        "provide support to social services users",
    ),
    // Marketing and media.
    (
        "run,manage,plan,create,design,launch,develop,execute",
        "marketing campaigns,advertising campaigns,email campaigns,ad campaigns,campaigns,promotions,marketing campaign",
        "plan marketing campaigns",
    ),
    (
        "run,manage,grow,handle,maintain,post",
        "social media,social media accounts,instagram,facebook page,facebook,twitter account,tiktok,social channels,instagram account,on social media",
        "social media management",
    ),
    (
        "write,edit,publish,create,produce",
        "blog posts,articles,newsletter,newsletters,web content,copy,press releases,stories,content",
        "create digital content",
    ),
    ("take,shoot,edit,retouch", "photos,photographs,pictures,product photos,portraits", "take pictures"),
    (
        "design,create,make",
        "logos,flyers,posters,brochures,graphics,banners,marketing materials,print materials",
        "design graphics",
    ),
    (
        "conduct,run,do,perform,analyze",
        "user research,user interviews,usability tests,usability testing,user testing,customer interviews",
        "conduct qualitative research",
    ),
    ("conduct,run,design,perform", "surveys,questionnaires,polls", "conduct public surveys"),
    // Software and data.
    (
        "write,develop,build,implement,ship,code,program,create",
        "software,code,web applications,web apps,mobile apps,backend services,microservices,features,apis,rest apis,api,applications,apps,scripts,software tools,full stack,software features,web application,mobile application",
        "computer programming",
    ),
    (
        "build,design,develop,create,maintain",
        "websites,website,web pages,web site,landing pages,single page application",
        "web programming",
    ),
    ("fix,debug,troubleshoot,resolve", "bugs,software bugs,defects,production issues,code", "debug software"),
    (
        "write,create,run,automate,perform,execute,develop",
        "unit tests,tests,integration tests,test cases,test suite,automated tests,regression tests,test automation,qa testing",
        "execute software tests",
    ),
    ("review", "code,pull requests,code of,merge requests", "conduct ICT code review"),
    (
        "design,build,manage,maintain,optimize,administer",
        "databases,database,database schema,data models,schemas,sql queries",
        "manage database",
    ),
    (
        "analyze,clean,process,mine,explore",
        "data,datasets,data sets,large datasets,survey data,sales data,customer data",
        "perform data analysis",
    ),
    (
        "build,create,design,develop",
        "dashboards,dashboard,visualizations,reports in tableau,data visualizations",
        "deliver visual presentation of data",
    ),
    (
        "train,build,develop,deploy,design,fine-tune",
        "machine learning models,neural networks,models,deep learning models,predictive models,classifiers,classifier",
        "machine learning",
    ),
    (
        "design,prototype,create",
        "wireframes,user interfaces,mockups,ui,user flows,prototypes,interfaces",
        "design user interface",
    ),
    (
        "install,set,configure,maintain,repair,troubleshoot",
        "computers,laptops,printers,desktops,workstations,servers,networks,routers,hardware",
        "maintain ICT system",
    ),
    (
        "provide,give,offer",
        "technical support,it support,tech support,help desk support,desktop support",
        "provide ICT support",
    ),
    // Making, fixing, driving work forward.
    (
        "fix,repair,service,maintain,rebuild",
        "cars,vehicles,engines,trucks,motorcycles,brakes",
        "carry out repair of vehicles",
    ),
    (
        "fix,repair,service,troubleshoot,maintain",
        "machines,machinery,equipment,production equipment,appliances",
        "perform machine maintenance",
    ),
    (
        "install,run,pull,repair",
        "wiring,electrical wiring,outlets,lighting,conduit",
        "install electrical and electronic equipment",
    ),
    ("fix,repair,install,unclog", "pipes,plumbing,toilets,sinks,faucets,leaks", "install plumbing systems"),
    ("paint", "houses,walls,rooms,interiors,exteriors", "paint surfaces"),
    (
        "inspect,check,test",
        "products,parts,product quality,finished goods,finished products,for defects",
        "inspect quality of products",
    ),
    (
        "improve,streamline,redesign,optimize,reorganize",
        "processes,process,workflows,workflow,operations,procedures,efficiency",
        "improve business processes",
    ),
    ("meet,keep", "deadlines,tight deadlines", "meet deadlines"),
    (
        "write,maintain,create,update,prepare",
        "documentation,technical documentation,manuals,user guides,runbooks,user manuals",
        "provide technical documentation",
    ),
    (
        "gather,collect,define,document",
        "requirements,user requirements,business requirements",
        "gather technical information",
    ),
    (
        "perform,conduct,run,do,carry",
        "experiments,lab experiments,laboratory experiments,laboratory tests,lab tests,assays",
        "perform laboratory tests",
    ),
    (
        "publish,author,write,co-author",
        "papers,research papers,journal articles,peer-reviewed articles,paper",
        "write scientific publications",
    ),
    ("film,shoot,edit,produce,cut", "videos,video,films,footage,documentaries", "perform video editing"),
    ("manage,lead,run,coordinate,deliver,oversee", "projects,project,cross-functional projects", "project management"),
    (
        "enforce,follow,ensure,maintain",
        "safety rules,safety procedures,safety standards,osha,safety regulations,workplace safety",
        "apply health and safety standards",
    ),
    (
        "assist,help",
        "residents with bathing,patients with bathing,residents with dressing,elderly residents,residents eat",
        "tend to elderly people",
    ),
    ("bathe,dress,feed,groom", "residents,patients,elderly,grandmother,grandfather,seniors", "tend to elderly people"),
    ("build,frame,hang,install", "drywall", "place drywall"),
    (
        "build,design,develop,maintain",
        "data pipelines,etl pipelines,data pipeline,etl,data warehouse",
        "establish data processes",
    ),
    ("automate", "processes,deployment,workflows,reporting,deployments,builds", "use scripting programming"),
];
