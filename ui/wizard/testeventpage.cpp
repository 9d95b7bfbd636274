// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/testeventpage.h"

#include "app/interfaces/flowsapi.h"
#include "app/interfaces/statusapi.h"
#include "app/klientiks/eventcatalogue.h"
#include "app/klientiks/parameterstring.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowtexts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"
#include "ui/widgets/status.h"
#include "ui/widgets/whenready.h"
#include "ui/wizard/causescard.h"
#include "ui/wizard/eventwatch.h"
#include "ui/wizard/expectedlist.h"
#include "ui/wizard/klientikspage.h"
#include "ui/wizard/splitbody.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rightWidth = 376;
constexpr auto causesAfter = 20s;
constexpr auto lookAgainAfter = 5; // ticks
constexpr int samplesToSearch = 20;

QString whatToDo(const QString &eventId)
{
    if (eventId == "client_created"_L1)
        return TestEventPage::tr("In Klientiks, add a client named “Тест” with your own phone.");
    if (eventId == "appointment_created"_L1)
        return TestEventPage::tr(
            "In Klientiks, book a client named “Тест” with your own phone for any time.");
    if (eventId == "invoice_created"_L1)
        return TestEventPage::tr("In Klientiks, make an invoice for a client named “Тест”.");
    if (eventId == "visit_paid"_L1)
        return TestEventPage::tr("In Klientiks, mark a visit of a client named “Тест” as paid.");
    return TestEventPage::tr("In Klientiks, do what the event is sent for.");
}

QString fieldNamed(const QString &placeholder)
{
    return oneLine(placeholder, 60);
}

} // namespace

TestEventPage::TestEventPage(SetupContext &context, QWidget *parent)
    : SetupPage(context, parent)
    , m_watch(new EventWatch(context.engine.history, this))
    , m_chain(new ChainPicture(this))
    , m_sign(new SignView(Sign::Pending, this, 20))
    , m_title(makeLabel({}, FontRole::Section, Token::Text, this))
    , m_words(new Paragraph({}, FontRole::Small, Token::Text2, this))
    , m_open(new QPushButton(tr("Open Klientiks"), this))
    , m_otherType(new Banner(BannerKind::Warn, this))
    , m_trouble(new Banner(BannerKind::Warn, this))
    , m_causes(new CausesCard(context.engine, context.draft, this))
    , m_expected(new ExpectedList(this))
    , m_useExample(new QPushButton(tr("Use an example"), this))
{
    m_tick.setInterval(1s);
    build();
    connectParts();
    showAll();
}

QString TestEventPage::stepName() const
{
    return tr("Test event");
}

QString TestEventPage::heading() const
{
    return m_came ? tr("The event has come") : tr("Waiting for the test event");
}

QString TestEventPage::lead() const
{
    return whatToDo(context().draft.flow().source.event) + u' '
        + tr("The event shows up here by itself, usually within seconds.");
}

bool TestEventPage::hasEvent() const
{
    return context().sample.has_value();
}

bool TestEventPage::canGoOn() const
{
    // Of a flow that is set up any step may be looked at again without new proof.
    return hasEvent() || context().draft.flow().setupStep == 0;
}

QString TestEventPage::whyNot() const
{
    return canGoOn() ? QString() : tr("You can go on when an event comes or an example is taken");
}

void TestEventPage::build()
{
    m_title->setObjectName(u"waitTitle"_s);
    m_words->setObjectName(u"waitWords"_s);
    m_open->setObjectName(u"openKlientiks"_s);
    m_otherType->setObjectName(u"otherType"_s);
    m_trouble->setObjectName(u"eventTrouble"_s);
    m_useExample->setObjectName(u"useExample"_s);
    auto *body = new SplitBody(rightWidth, this);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(body);
    page->addStretch(1);
    auto *left = new QVBoxLayout(body->left());
    auto *right = new QVBoxLayout(body->right());
    for (QVBoxLayout *column : { left, right }) {
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(Space::card);
    }
    left->addWidget(buildStatus());
    left->addWidget(m_otherType);
    left->addWidget(m_trouble);
    left->addWidget(m_causes);
    right->addWidget(m_expected);
    m_example = buildExample();
    right->addWidget(m_example);
    m_otherType->setAction(tr("Wait on"));
    m_otherType->setSecondAction(tr("Change the type"));
    m_otherType->hide();
    m_trouble->hide();
}

QWidget *TestEventPage::buildStatus()
{
    auto *card = new QFrame(this);
    setKind(card, u"sunken"_s);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(Space::page, 20, Space::page, Space::card);
    column->setSpacing(Space::card);
    m_chain->setSmallLines(false);
    column->addWidget(m_chain);
    auto *line = new QFrame(card);
    setKind(line, u"line"_s);
    line->setFixedHeight(1);
    column->addWidget(line);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_sign->setPaper(Token::Sunken);
    row->addWidget(m_sign);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_words);
    row->addLayout(texts, 1);
    setButtonIcon(m_open, Glyph::Open);
    m_open->setAutoDefault(false);
    m_open->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(m_open);
    column->addLayout(row);
    return card;
}

QWidget *TestEventPage::buildExample()
{
    auto *card = new QFrame(this);
    setKind(card, u"banner-info"_s);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(14, 12, 14, 12);
    row->setSpacing(12);
    auto *sign = new SignView(Sign::Info, card, 20);
    sign->setPaper(Token::WaitBg);
    row->addWidget(sign, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(
        new Paragraph(tr("No Klientiks at hand?"), FontRole::SmallStrong, Token::Text, card));
    texts->addWidget(new Paragraph(
        tr("Go on with an example: the fields are set up now, a real event is taken as soon as it "
           "comes."),
        FontRole::Small, Token::Text, card));
    texts->addSpacing(Space::sign);
    setKind(m_useExample, u"small"_s);
    m_useExample->setAutoDefault(false);
    texts->addWidget(m_useExample, 0, Qt::AlignLeft);
    row->addLayout(texts, 1);
    return card;
}

void TestEventPage::connectParts()
{
    connect(m_watch, &EventWatch::came, this, &TestEventPage::take);
    connect(&m_tick, &QTimer::timeout, this, &TestEventPage::tick);
    connect(m_open, &QPushButton::clicked, this,
            [] { QDesktopServices::openUrl(QUrl(QString(klientiksEvents))); });
    connect(m_useExample, &QPushButton::clicked, this, &TestEventPage::useExample);
    connect(m_causes, &CausesCard::stepWanted, this, &TestEventPage::stepWanted);
    connect(m_causes, &CausesCard::anyWanted, this, &TestEventPage::waitForAny);
    connect(m_causes, &CausesCard::looked, this, &TestEventPage::showStatus);
    connect(m_otherType, &Banner::actionTriggered, this, [this] {
        m_other.reset();
        showAll();
    });
    connect(m_otherType, &Banner::secondActionTriggered, this, &TestEventPage::changeType);
    connect(m_trouble, &Banner::actionTriggered, this, [this] { emit stepWanted(m_cure); });
}

void TestEventPage::entered()
{
    const Flow &flow = context().draft.flow();
    const bool another = m_flow != flow.id;
    m_flow = flow.id;
    if (another) {
        m_came.reset();
        m_other.reset();
        m_any = false;
        m_unfolded = false;
        waitSince(nowUtc());
        m_causes->setUnfolded(false);
        m_causes->begin();
        m_causes->setWaitingForAny(false);
    }
    // Whatever came for a flow that is not set up yet came for this setup, also while the
    // operator was still on the page before or the program was closed.
    if (!m_came && flow.setupStep > 0)
        m_watch->tellNewest();
    if (m_came)
        m_arrival = judgeArrival(*m_came, flow);
    showAll();
}

void TestEventPage::waitSince(const QDateTime &sinceUtc)
{
    m_sinceUtc = sinceUtc;
    // The listener stamps with its own reading of the clock: the second counts as whole.
    m_watch->watch(m_flow, sinceUtc.addSecs(-1));
    tick();
}

void TestEventPage::showEvent(QShowEvent *event)
{
    SetupPage::showEvent(event);
    m_tick.start();
}

void TestEventPage::hideEvent(QHideEvent *event)
{
    SetupPage::hideEvent(event);
    m_tick.stop();
}

void TestEventPage::take(const EventStory &story)
{
    if (m_came && story.row.id < m_came->row.id)
        return;
    const Arrival arrival = judgeArrival(story, context().draft.flow());
    if (!arrival.otherEvent.isEmpty() && !m_any) {
        m_other = story;
        showAll();
        return;
    }
    keep(story);
}

void TestEventPage::keep(const EventStory &story)
{
    m_came = story;
    m_other.reset();
    m_arrival = judgeArrival(story, context().draft.flow());
    SampleEvent sample;
    sample.id = story.row.id;
    sample.client = story.row.client;
    sample.receivedUtc = story.row.receivedUtc;
    sample.fields = story.fields;
    context().sample = sample;
    context().sampleIsExample = false;
    completeSample(sample.id);
    showAll();
}

void TestEventPage::completeSample(EventId event)
{
    // What the directory knows of the client comes with the samples only.
    const Flow &flow = context().draft.flow();
    whenReady(context().engine.flows.samples(flow.source, flow.id, samplesToSearch), this,
              [this, event](const Result<QList<SampleEvent>> &samples) {
                  if (!samples || !context().sample || context().sample->id != event)
                      return;
                  for (const SampleEvent &sample : *samples) {
                      if (sample.id == event)
                          context().sample = sample;
                  }
              });
}

void TestEventPage::useExample()
{
    context().sample = exampleEvent(context().draft.flow());
    context().sampleIsExample = true;
    m_came.reset();
    showAll();
}

void TestEventPage::changeType()
{
    if (!m_other)
        return;
    const EventStory story = *m_other;
    const QString eventId = judgeArrival(story, context().draft.flow()).otherEvent;
    const CatalogueEvent *event = EventCatalogue::builtIn().event(eventId);
    if (!event)
        return;
    Source source = context().draft.flow().source;
    source.event = eventId;
    // Klientiks already sends that event's own names: they are what the flow asks for now.
    source.parameters.clear();
    for (const Parameter &parameter : allParameters(eventId)) {
        if (fieldValue(story.fields, parameter.name))
            source.parameters.append(parameter);
    }
    context().draft.setSource(source);
    if (auto guard = context().draft.flow().duplicates) {
        guard->key = event->duplicateKey;
        context().draft.setDuplicates(guard);
    }
    keep(story);
}

void TestEventPage::waitForAny()
{
    m_any = true;
    m_causes->setWaitingForAny(true);
    if (m_other)
        keep(*m_other);
}

void TestEventPage::tick()
{
    showStatus();
    if (m_came || !isVisible())
        return;
    const auto waited = std::chrono::seconds(m_sinceUtc.secsTo(nowUtc()));
    if (waited >= causesAfter && !std::exchange(m_unfolded, true))
        m_causes->setUnfolded(true);
    else if (waited.count() % lookAgainAfter == 0)
        m_causes->refresh();
}

void TestEventPage::showAll()
{
    const Flow &flow = context().draft.flow();
    if (m_came)
        m_expected->showCame(flow, m_came->fields, m_arrival.missing);
    else if (hasEvent() && context().sampleIsExample)
        m_expected->showCame(flow, context().sample->fields, {});
    else
        m_expected->showExpected(flow);
    m_chain->setSolidLinks(m_came ? 1 : 0);
    m_causes->setVisible(!m_came);
    m_example->setVisible(!m_came && !context().sampleIsExample);
    showStatus();
    showTrouble();
    emit stateChanged();
}

void TestEventPage::showStatus()
{
    if (m_came) {
        m_sign->setSign(Sign::Delivered);
        m_title->setText(tr("The event has come"));
        const QString client =
            m_came->row.client.isEmpty() ? tr("No name") : oneLine(m_came->row.client, 60);
        m_words->setText(client + ", "_L1 + dayAndTime(m_came->row.receivedUtc, nowUtc()));
        return;
    }
    const RefusedRequests refused = m_causes->refused();
    const auto wrong = refused.unknownAddress + refused.wrongMethod + refused.other;
    const bool listens =
        context().engine.status.receiving().kind == ReceivingStatus::Kind::Listening;
    const auto waited = std::chrono::seconds(qMax<qint64>(0, m_sinceUtc.secsTo(nowUtc())));
    m_sign->setSign(context().sampleIsExample ? Sign::Test : Sign::Pending);
    m_title->setText(context().sampleIsExample
                         ? tr("An example is taken")
                         : tr("Waiting for the event · %1").arg(stopwatch(waited)));
    if (context().sampleIsExample)
        m_words->setText(tr("The values are invented. A real event takes their place."));
    else if (!listens)
        m_words->setText(tr("Receiving does not work: no event can come."));
    else if (wrong > 0)
        m_words->setText(tr("Receiving works. %n wrong request(s) came meanwhile.", nullptr,
                            static_cast<int>(wrong)));
    else
        m_words->setText(tr("Receiving works. No wrong requests meanwhile."));
}

void TestEventPage::showTrouble()
{
    const Flow &flow = context().draft.flow();
    m_otherType->setVisible(m_other.has_value());
    if (m_other)
        m_otherType->setText(tr("“%1” came, and we wait for “%2”")
                                 .arg(eventTitle(judgeArrival(*m_other, flow).otherEvent),
                                      eventTitle(flow.source.event)));
    QString fact;
    QString words;
    QString verb;
    if (m_came && m_arrival.nothingReplaced) {
        fact = tr("Klientiks filled in none of the fields");
        words = tr("Probably another event is chosen there. It must be “%1”.")
                    .arg(eventTitle(flow.source.event));
        verb = tr("Show where to correct");
        m_cure = SetupStep::Paste;
    } else if (m_came && !m_arrival.unreplaced.isEmpty()) {
        QStringList names;
        for (const QString &placeholder : std::as_const(m_arrival.unreplaced))
            names.append(fieldNamed(placeholder));
        fact = names.size() == 1
            ? tr("Klientiks does not know the field %1 in this event").arg(names.first())
            : tr("Klientiks does not know the fields %1 in this event").arg(names.join(", "_L1));
        words = tr("The event is kept, the field counts as empty.");
        verb = tr("Show where to correct");
        m_cure = SetupStep::Fields;
    } else if (m_came && m_arrival.oldString) {
        fact = tr("Klientiks still holds the old string");
        words = tr("Copy the address anew and paste it over the old one.");
        verb = tr("Copy the address");
        m_cure = SetupStep::Paste;
    }
    m_trouble->setVisible(!fact.isEmpty());
    m_trouble->setText(fact, words);
    m_trouble->setAction(verb);
}

} // namespace LeadBridge::Ui
