// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/launchpage.h"

#include "app/interfaces/flowsapi.h"
#include "app/interfaces/historyapi.h"
#include "app/interfaces/settingsapi.h"
#include "app/interfaces/wording.h"
#include "ui/flows/flowactions.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/testleaddialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/format.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/whenready.h"
#include "ui/wizard/arrival.h"
#include "ui/wizard/leadtrial.h"
#include "ui/wizard/newestsample.h"
#include "ui/wizard/remaininglist.h"
#include "ui/wizard/splitbody.h"
#include "ui/wizard/suggestedmapping.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rightWidth = 360;
constexpr int numberWidth = 400;
constexpr int longestNumber = 40;
const auto cpaHouse = u"cpa_house"_s;

} // namespace

LaunchPage::LaunchPage(SetupContext &context, QWidget *parent)
    : SetupPage(context, parent)
    , m_actions(new FlowActions(context.engine.flows, this))
    , m_trouble(new Banner(BannerKind::Bad, this))
    , m_sandbox(new LeadTrial(tr("Practice lead"),
                              tr("The sandbox on this computer checks it as CPA.House would, and "
                                 "nobody is rung up."),
                              TestLeadDialog::tr("To the sandbox"), this))
    , m_real(new LeadTrial(tr("Real test lead"), {},
                           TestLeadDialog::tr("To %1…").arg(destinationText(cpaHouse)), this))
    , m_number(new QLineEdit(this))
    , m_numberField(
          new FormField(tr("Your own number"), m_number, FormField::LabelPlace::Above, this))
    , m_remaining(new RemainingList(this))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    build();
    connectParts();
}

QString LaunchPage::stepName() const
{
    return tr("Test lead and start");
}

QString LaunchPage::heading() const
{
    return tr("Test lead and start");
}

QString LaunchPage::lead() const
{
    return tr("Try it on the event at hand, then start: from then on leads go by themselves.");
}

QString LaunchPage::nextText() const
{
    if (blocks())
        return tr("Save switched off");
    return context().draft.isRunning() ? tr("Done") : tr("Start");
}

QString LaunchPage::whyNot() const
{
    return m_starting ? tr("Starting…") : QString();
}

void LaunchPage::build()
{
    m_trouble->setObjectName(u"launchTrouble"_s);
    m_trouble->setClosable(true);
    m_trouble->hide();
    m_sandbox->setObjectName(u"sandboxTrial"_s);
    m_sandbox->button()->setObjectName(u"toSandbox"_s);
    setButtonIcon(m_sandbox->button(), Glyph::Send);
    m_real->setObjectName(u"realTrial"_s);
    m_real->button()->setObjectName(u"toService"_s);
    setButtonIcon(m_real->button(), Glyph::Phone);
    m_number->setObjectName(u"ownNumber"_s);
    m_number->setMaxLength(longestNumber);
    m_numberField->setMaximumWidth(numberWidth);
    m_number->setPlaceholderText(u"+7 "_s);
    m_numberField->setHelp(
        tr("The number of the example is invented. Yours takes its place in this one lead."));
    m_real->addExtra(m_numberField);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(Space::card);
    page->addWidget(m_trouble);
    auto *body = new SplitBody(rightWidth, this);
    page->addWidget(body);
    page->addStretch(1);
    auto *left = new QVBoxLayout(body->left());
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(Space::card);
    left->addWidget(m_sandbox);
    left->addWidget(m_real);
    auto *right = new QVBoxLayout(body->right());
    right->setContentsMargins(0, 0, 0, 0);
    right->addWidget(m_remaining);
}

void LaunchPage::connectParts()
{
    connect(&m_soon, &QTimer::timeout, this, &LaunchPage::refresh);
    connect(&context().draft, &FlowDraft::edited, this, [this] {
        m_soon.start();
        if (m_whenStored && !context().draft.isChanged())
            std::exchange(m_whenStored, {})();
    });
    connect(&context().engine.settings, &SettingsApi::secretsChanged, &m_soon,
            qOverload<>(&QTimer::start));
    connect(&context().engine.flows, &FlowsApi::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(m_remaining, &RemainingList::stepWanted, this, &LaunchPage::stepWanted);
    connect(m_sandbox, &LeadTrial::asked, this,
            [this] { whenStored([this] { send(TestTarget::Sandbox); }); });
    connect(m_real, &LeadTrial::asked, this, &LaunchPage::askReal);
    for (const TestTarget target : { TestTarget::Sandbox, TestTarget::Real }) {
        connect(trial(target), &LeadTrial::storyWanted, this,
                [this, target] { emit eventWanted(m_sent.value(static_cast<int>(target))); });
    }
    connect(m_number, &QLineEdit::textEdited, this, &LaunchPage::showReal);
    connect(m_actions, &FlowActions::busyChanged, this, [this](FlowId, bool busy) {
        if (!busy)
            finishStart();
    });
    connect(m_actions, &FlowActions::failed, this, [this](const QString &fact, const QString &why) {
        m_trouble->setText(fact, why);
        m_trouble->show();
    });
    connect(m_actions, &FlowActions::historyRequested, this, &LaunchPage::showHeld);
}

void LaunchPage::entered()
{
    const FlowId flow = context().draft.flow().id;
    if (m_flow != flow) {
        m_number->clear();
        m_sandbox->hideAnswer();
        m_real->hideAnswer();
    }
    m_flow = flow;
    m_starting = false;
    m_whenStored = {};
    m_trouble->hide();
    m_eventCame = !usesExample();
    if (!m_eventCame)
        lookForEvents();
    takeNewestSample(context(), this, [this] { refresh(); });
    refresh();
    m_sandbox->button()->setFocus(Qt::OtherFocusReason);
}

void LaunchPage::lookForEvents()
{
    if (!m_flow.isValid())
        return;
    HistoryFilter filter;
    filter.flow = m_flow;
    filter.test = false;
    whenReady(context().engine.history.older(filter, {}, 1), this,
              [this, flow = m_flow](const Result<HistoryPage> &page) {
                  if (!page || page->rows.isEmpty() || flow != m_flow)
                      return;
                  m_eventCame = true;
                  refresh();
              });
}

bool LaunchPage::usesExample() const
{
    return !context().sample || context().sampleIsExample;
}

std::optional<Action> LaunchPage::action() const
{
    const Flow &flow = context().draft.flow();
    const int step = cpaHouseStep(flow);
    return step < 0 ? std::nullopt : std::optional(flow.actions.at(step));
}

QString LaunchPage::phoneField() const
{
    const auto lead = action();
    const Mapping phone = lead ? lead->mapping.value(u"phone"_s) : Mapping();
    return phone.kind == MappingKind::Field ? phone.text : QString();
}

SampleEvent LaunchPage::testEvent() const
{
    SampleEvent event = context().sample ? *context().sample : exampleEvent(context().draft.flow());
    const QString number = m_number->text().trimmed();
    if (!usesExample() || number.isEmpty())
        return event;
    const QString name = phoneField();
    const auto phone = std::find_if(event.fields.begin(), event.fields.end(),
                                    [&](const Field &field) { return field.name == name; });
    if (phone != event.fields.end())
        phone->value = number;
    else if (!name.isEmpty())
        event.fields.append({ name, number });
    return event;
}

QString LaunchPage::phoneToRing() const
{
    const auto lead = action();
    if (!lead)
        return {};
    const QList<PreviewLine> lines = context().engine.flows.preview(*lead, testEvent());
    const auto phone = std::find_if(lines.cbegin(), lines.cend(), [](const PreviewLine &line) {
        return line.name == "phone"_L1 && line.problem.code == ReasonCode::None;
    });
    return phone == lines.cend() ? QString() : phone->value;
}

SetupFacts LaunchPage::facts() const
{
    const EngineParts &engine = context().engine;
    SetupFacts facts;
    const QList<SecretInfo> secrets = engine.settings.secrets();
    for (const SecretInfo &secret : secrets)
        facts.secrets.append(secret.name);
    facts.publicBase = engine.settings.settings().publicBase;
    facts.check = engine.status.lastAddressCheck();
    facts.eventCame = m_eventCame;
    const QList<FlowSummary> flows = engine.flows.summaries();
    for (const FlowSummary &flow : flows) {
        if (flow.id == m_flow)
            facts.notices = flow.notices;
    }
    if (const auto lead = action())
        facts.lines = engine.flows.preview(*lead, testEvent());
    return facts;
}

bool LaunchPage::blocks() const
{
    return std::any_of(m_items.cbegin(), m_items.cend(),
                       [](const Remaining &one) { return one.blocks; });
}

void LaunchPage::refresh()
{
    m_items = whatRemains(context().draft.flow(), facts());
    m_remaining->setItems(m_items);
    m_real->setVisible(action().has_value());
    showReal();
    emit stateChanged();
}

void LaunchPage::showReal()
{
    const bool askNumber = usesExample() && !phoneField().isEmpty();
    m_numberField->setVisible(askNumber);
    const QString phone = phoneToRing();
    const bool typed = !askNumber || !m_number->text().trimmed().isEmpty();
    if (typed && !phone.isEmpty())
        m_real->setWords(TestLeadDialog::tr("The call centre will ring %1").arg(prettyPhone(phone))
                         + u'.');
    else
        m_real->setWords(tr("The call centre of CPA.House will ring the number of this lead."));
    m_numberField->setError(askNumber && typed && phone.isEmpty()
                                ? tr("This is no phone number that can be rung")
                                : QString());
    if (blocks())
        m_real->setPossible(false, tr("Something is still missing, see the list"));
    else if (!typed)
        m_real->setPossible(false, tr("Type your own number first"));
    else
        m_real->setPossible(!phone.isEmpty(), tr("There is no number to ring"));
}

void LaunchPage::askReal()
{
    const Question question {
        TestLeadDialog::tr("Send the test lead to %1?").arg(destinationText(cpaHouse)),
        TestLeadDialog::tr("The call centre will ring %1").arg(prettyPhone(phoneToRing())) + u'.',
        TestLeadDialog::tr("Don't send"),
        {},
        TestLeadDialog::tr("Send")
    };
    confirm(this, question, [this](Answer answer) {
        if (answer == Answer::Do)
            whenStored([this] { send(TestTarget::Real); });
    });
}

LeadTrial *LaunchPage::trial(TestTarget target) const
{
    return target == TestTarget::Sandbox ? m_sandbox : m_real;
}

void LaunchPage::send(TestTarget target)
{
    const Flow &flow = context().draft.flow();
    trial(target)->showSending(target == TestTarget::Sandbox ? tr("Sending to the sandbox…")
                                                             : tr("Sending to CPA.House…"));
    whenReady(context().engine.flows.sendTest(flow.id, target, testEvent().fields), this,
              [this, target, id = flow.id](const Result<TestReport> &result) {
                  if (id == m_flow)
                      tell(target, result);
              });
}

void LaunchPage::tell(TestTarget target, const Result<TestReport> &result)
{
    TestAnswer answer = testAnswer(result, cpaHouse);
    if (result)
        m_sent.insert(static_cast<int>(target), result->event);
    if (result && result->state == State::Delivered && target == TestTarget::Sandbox)
        answer.fact = result->orderId.isEmpty()
            ? tr("The sandbox accepted it")
            : tr("The sandbox accepted it, order No. %1").arg(oneLine(result->orderId, 80));
    if (result && result->state == State::Rejected && target == TestTarget::Sandbox)
        answer.fact = tr("The sandbox did not take the lead");
    trial(target)->showAnswer(answer);
    refresh();
}

bool LaunchPage::leaveForward()
{
    if (blocks() || context().draft.isRunning())
        return true;
    m_starting = true;
    emit stateChanged();
    whenStored([this] { m_actions->setRunning(m_flow, true); });
    return false;
}

void LaunchPage::finishStart()
{
    if (!std::exchange(m_starting, false))
        return;
    const auto flow = context().engine.flows.flow(m_flow);
    const bool runs = flow && flow->running;
    if (runs)
        context().draft.setRunning(true);
    emit stateChanged();
    if (runs)
        emit goOn();
}

void LaunchPage::showHeld(const HistoryFilter &filter)
{
    m_starting = false;
    emit stateChanged();
    whenReady(context().engine.history.older(filter, {}, 1), this,
              [this](const Result<HistoryPage> &page) {
                  if (page && !page->rows.isEmpty())
                      emit eventWanted(page->rows.constFirst().id);
              });
}

void LaunchPage::whenStored(const std::function<void()> &act)
{
    // The wizard stores by itself, a moment after each edit.
    if (context().draft.isChanged())
        m_whenStored = act;
    else
        act();
}

} // namespace LeadBridge::Ui
