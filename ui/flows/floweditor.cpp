// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/floweditor.h"

#include "app/destinations/checkflow.h"
#include "app/interfaces/wording.h"
#include "app/klientiks/eventcatalogue.h"
#include "ui/flows/actionform.h"
#include "ui/flows/chainstrip.h"
#include "ui/flows/editorfoot.h"
#include "ui/flows/flowactions.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowtexts.h"
#include "ui/flows/keydialog.h"
#include "ui/flows/previewlist.h"
#include "ui/flows/previewpane.h"
#include "ui/flows/sourceform.h"
#include "ui/flows/testrun.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/whenready.h"

#include <QHBoxLayout>
#include <QRegularExpression>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int previewWidth = 388;
constexpr int narrowPreviewWidth = 340;
constexpr int previewNarrowsUnder = 1200;
constexpr int sampleCount = 50;
constexpr auto sampleRefresh = 1s;

enum Tab { FormTab, PreviewTab };

QString urlOf(const Action &action)
{
    const Destination *destination = findDestination(action.destination);
    QString url = action.settings.value("url"_L1).toString();
    if (!url.isEmpty() || !destination)
        return url;
    for (const SettingDescription &setting : destination->description().settings) {
        if (setting.name == "url"_L1)
            url = setting.defaultValue;
    }
    return url;
}

QString freeName(const FlowsApi &flows, const QString &wanted)
{
    QStringList taken;
    const QList<FlowSummary> all = flows.summaries();
    for (const FlowSummary &flow : all)
        taken.append(flow.name);
    QString name = wanted;
    for (int i = 2; taken.contains(name); ++i)
        name = wanted + u' ' + QString::number(i);
    return name;
}

} // namespace

FlowEditor::FlowEditor(const EditorEngine &engine, FlowActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_actions(actions)
    , m_draft(new FlowDraft(this))
    , m_chain(new ChainStrip(*m_draft, this))
    , m_tabs(new QTabBar(this))
    , m_forms(new QStackedWidget(this))
    , m_source(new SourceForm(*m_draft, engine.flows, engine.status, m_forms))
    , m_preview(new PreviewPane(this))
    , m_foot(new EditorFoot(*m_draft, this))
    , m_test(new TestRun(engine.flows, *m_preview, this))
{
    build();
    connectParts();
    addKeys();
}

void FlowEditor::build()
{
    m_tabs->setObjectName(u"editorTabs"_s);
    m_tabs->addTab(tr("Where it comes from"));
    m_tabs->addTab(tr("What will go"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_forms->addWidget(m_source);
    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(Space::page, 0, Space::page, 0);
    tabRow->addWidget(m_tabs);
    tabRow->addStretch(1);
    auto *line = new QFrame(this);
    setKind(line, u"line"_s);
    line->setFixedHeight(1);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_forms, 1);
    body->addWidget(m_preview);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_chain);
    column->addWidget(line);
    column->addLayout(tabRow);
    column->addLayout(body, 1);
    column->addWidget(m_foot);
    m_previewSoon.setSingleShot(true);
    m_previewSoon.setInterval(0);
    m_samplesSoon.setSingleShot(true);
    m_samplesSoon.setInterval(sampleRefresh);
}

void FlowEditor::connectParts()
{
    connect(m_draft, &FlowDraft::restarted, this, &FlowEditor::rebuildForms);
    connect(m_draft, &FlowDraft::edited, this, [this] {
        m_previewSoon.start();
        emit nameChanged();
    });
    connect(&m_previewSoon, &QTimer::timeout, this, &FlowEditor::updatePreview);
    connect(&m_samplesSoon, &QTimer::timeout, this, &FlowEditor::loadSamples);
    connect(&m_engine.history, &HistoryApi::eventsAppended, this, [this] {
        if (isVisible() && !m_samplesSoon.isActive())
            m_samplesSoon.start();
    });
    connect(&m_engine.flows, &FlowsApi::changed, this, &FlowEditor::followEngine);
    connect(&m_engine.settings, &SettingsApi::secretsChanged, this, &FlowEditor::updateSecrets);
    connect(m_chain, &ChainStrip::stepChosen, this, [this](int step) {
        chooseStep(step);
        enterStep();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &FlowEditor::arrange);
    connect(m_source, &SourceForm::settingsRequested, this, &FlowEditor::settingsRequested);
    connect(m_source, &SourceForm::sourceEdited, this, &FlowEditor::loadFields);
    connect(m_preview, &PreviewPane::sampleChanged, this, &FlowEditor::updatePreview);
    connect(m_preview->list(), &PreviewList::lineChosen, this, [this](const QString &input) {
        m_tabs->setCurrentIndex(FormTab);
        if (ActionForm *form = currentForm())
            form->enterInput(input);
    });
    connect(m_foot, &EditorFoot::switchAsked, this, &FlowEditor::switchFlow);
    connect(m_foot, &EditorFoot::testAsked, this, &FlowEditor::askTest);
    connect(m_foot, &EditorFoot::cancelAsked, this, &FlowEditor::requestLeave);
    connect(m_foot, &EditorFoot::saveAsked, this, &FlowEditor::save);
    connect(m_test, &TestRun::targetChosen, this,
            [this](TestTarget target) { saveThen([this, target] { sendTest(target); }); });
    connect(&m_actions, &FlowActions::busyChanged, this, [this](FlowId id, bool busy) {
        if (id == m_draft->flow().id)
            m_foot->setBusy(busy);
    });
}

void FlowEditor::addKeys()
{
    const auto add = [this](const QKeySequence &keys, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(Qt::CTRL | Qt::Key_S, [this] { save(); });
    add(Qt::CTRL | Qt::Key_Return, [this] { askTest(); });
    add(Qt::CTRL | Qt::Key_Enter, [this] { askTest(); });
    add(Qt::Key_F8, [this] { goToError(1); });
    add(Qt::SHIFT | Qt::Key_F8, [this] { goToError(-1); });
    add(Qt::CTRL | Qt::Key_BracketRight, [this] { stepBy(1); });
    add(Qt::CTRL | Qt::Key_BracketLeft, [this] { stepBy(-1); });
}

void FlowEditor::openFlow(const Flow &flow)
{
    m_preview->hideAnswer();
    m_tabs->setCurrentIndex(FormTab);
    m_draft->begin(flow);
    chooseStep(flow.actions.isEmpty() ? ChainStrip::source : 0);
    enterStep();
}

void FlowEditor::openNew()
{
    Flow flow;
    flow.name = freeName(m_engine.flows, tr("New clients"));
    flow.source.event = u"client_created"_s;
    flow.source.secret = makeEndpointSecret();
    if (const CatalogueEvent *event = EventCatalogue::builtIn().event(flow.source.event))
        flow.duplicates = DuplicateGuard { event->duplicateKey, std::chrono::minutes(60) };
    Action action = newAction(u"cpa_house"_s);
    action.name = tr("Lead to CPA.House");
    flow.actions.append(action);
    m_preview->hideAnswer();
    m_tabs->setCurrentIndex(FormTab);
    m_draft->begin(flow);
    chooseStep(ChainStrip::source);
    enterStep();
}

QString FlowEditor::flowName() const
{
    const QString name = m_draft->flow().name;
    return name.isEmpty() ? tr("New flow") : name;
}

FlowId FlowEditor::flowId() const
{
    return m_draft->flow().id;
}

bool FlowEditor::hasUnsavedChanges() const
{
    return m_draft->isTouched();
}

void FlowEditor::rebuildForms()
{
    for (ActionForm *form : std::as_const(m_actionForms)) {
        m_forms->removeWidget(form);
        form->hide();
        form->deleteLater();
    }
    m_actionForms.clear();
    for (int step = 0; step < m_draft->flow().actions.size(); ++step)
        addActionForm(step);
    m_source->reload();
    updateSecrets();
    loadFields();
    chooseStep(qMin(m_chain->current(), static_cast<int>(m_actionForms.size()) - 1));
    emit nameChanged();
}

void FlowEditor::addActionForm(int step)
{
    auto *form = new ActionForm(*m_draft, step, m_forms);
    form->setObjectName("form"_L1 + QString::number(step));
    const auto stored = m_draft->stored();
    const bool known = stored && step < stored->actions.size();
    form->reload(known ? std::optional(stored->actions.at(step)) : std::nullopt);
    m_actionForms.append(form);
    m_forms->addWidget(form);
    connect(form, &ActionForm::inputEntered, m_preview->list(), &PreviewList::setLinked);
    connect(
        form, &ActionForm::secretAsked, this,
        [this, form](const QString &input, const QString &name) { askSecret(form, input, name); });
}

void FlowEditor::chooseStep(int step)
{
    m_chain->setCurrent(step);
    QWidget *form = m_source;
    if (step >= 0 && step < m_actionForms.size())
        form = m_actionForms.at(step);
    m_forms->setCurrentWidget(form);
    if (ActionForm *current = currentForm()) {
        const Action &action = m_draft->flow().actions.at(step);
        m_preview->setTitle(tr("What goes to %1").arg(destinationText(action.destination)));
        current->setKnownFields(m_fields);
    }
    arrange();
    updatePreview();
}

ActionForm *FlowEditor::currentForm() const
{
    const int step = m_chain->current();
    return step >= 0 && step < m_actionForms.size() ? m_actionForms.at(step) : nullptr;
}

void FlowEditor::enterStep()
{
    if (ActionForm *form = currentForm())
        form->enterFirst();
    else
        m_source->enterFirst();
}

void FlowEditor::stepBy(int direction)
{
    const int count = static_cast<int>(m_actionForms.size());
    chooseStep(
        qBound(static_cast<int>(ChainStrip::source), m_chain->current() + direction, count - 1));
    enterStep();
}

void FlowEditor::goToError(int direction)
{
    m_tabs->setCurrentIndex(FormTab);
    ActionForm *here = currentForm();
    if (here && here->checkAll() > 0)
        here->goToError(direction);
    else
        goToFirstGap();
}

void FlowEditor::goToFirstGap()
{
    if (m_source->checkAll() > 0) {
        chooseStep(ChainStrip::source);
        enterStep();
        return;
    }
    for (int step = 0; step < m_actionForms.size(); ++step) {
        if (m_actionForms.at(step)->checkAll() == 0)
            continue;
        chooseStep(step);
        m_actionForms.at(step)->goToError(1);
        return;
    }
}

void FlowEditor::loadFields()
{
    m_preview->setLoading(true);
    const Source source = m_draft->flow().source;
    whenReady(m_engine.flows.knownFields(source, m_draft->flow().id), this,
              [this, event = source.event](const Result<QList<KnownField>> &fields) {
                  if (event != m_draft->flow().source.event)
                      return;
                  m_fields = fields.value_or(QList<KnownField> {});
                  m_chain->setFieldCount(static_cast<int>(m_fields.size()));
                  for (ActionForm *form : std::as_const(m_actionForms))
                      form->setKnownFields(m_fields);
              });
    loadSamples();
}

void FlowEditor::loadSamples()
{
    const Source source = m_draft->flow().source;
    whenReady(m_engine.flows.samples(source, m_draft->flow().id, sampleCount), this,
              [this, event = source.event](const Result<QList<SampleEvent>> &samples) {
                  if (event != m_draft->flow().source.event)
                      return;
                  QList<SampleEvent> shown = samples.value_or(QList<SampleEvent> {});
                  if (shown.isEmpty())
                      shown.append(catalogueSample(event));
                  m_preview->setSamples(shown, event);
                  m_preview->setLoading(false);
                  updatePreview();
              });
}

void FlowEditor::updatePreview()
{
    ActionForm *form = currentForm();
    if (!form)
        return;
    const Action &action = m_draft->flow().actions.at(m_chain->current());
    const QList<PreviewLine> lines = m_engine.flows.preview(action, m_preview->sample());
    m_preview->setAddress(u"POST"_s, urlOf(action));
    m_preview->setLines(lines);
    form->setPreview(lines);
}

void FlowEditor::updateSecrets()
{
    QStringList names;
    const QList<SecretInfo> secrets = m_engine.settings.secrets();
    for (const SecretInfo &secret : secrets)
        names.append(secret.name);
    for (ActionForm *form : std::as_const(m_actionForms))
        form->setStoredSecrets(names);
    m_previewSoon.start();
}

void FlowEditor::askSecret(ActionForm *form, const QString &input, const QString &name)
{
    const int step = static_cast<int>(m_actionForms.indexOf(form));
    const Destination *destination = findDestination(m_draft->flow().actions.at(step).destination);
    const InputDescription *described =
        destination ? destination->description().input(input) : nullptr;
    auto *dialog = new KeyDialog(m_engine.settings,
                                 described ? describedText(described->label) : input, name, this);
    connect(dialog, &KeyDialog::secretStored, form, [this, form, input](const QString &stored) {
        form->takeSecret(input, stored);
        updateSecrets();
    });
    dialog->open();
}

void FlowEditor::followEngine()
{
    if (m_draft->isNew())
        return;
    if (const auto flow = m_engine.flows.flow(m_draft->flow().id)) {
        m_draft->follow(*flow);
    } else if (isVisibleTo(parentWidget())) {
        emit done(tr("The flow was deleted"));
        emit left(m_draft->flow().id);
    }
}

void FlowEditor::switchFlow(bool on)
{
    if (!on) {
        m_actions.setRunning(m_draft->flow().id, false);
        return;
    }
    if (m_draft->toFill() > 0) {
        goToFirstGap();
        return;
    }
    saveThen([this] { m_actions.setRunning(m_draft->flow().id, true); });
}

void FlowEditor::save()
{
    saveThen([this] {
        for (ActionForm *form : std::as_const(m_actionForms))
            form->checkAll();
        emit done(tr("Saved"));
    });
}

void FlowEditor::saveThen(const std::function<void()> &then)
{
    if (!m_draft->isChanged()) {
        then();
        return;
    }
    if (m_source->checkAll() > 0) {
        chooseStep(ChainStrip::source);
        enterStep();
        return;
    }
    if (!m_draft->isRunning() || m_draft->toFill() == 0) {
        store(m_draft->flow(), then);
        return;
    }
    const Question question {
        tr("Save and switch the flow off?"),
        tr("%1. Events that come meanwhile are held.").arg(toFillText(m_draft->toFill())),
        tr("Keep editing"),
        {},
        tr("Save and switch off")
    };
    confirm(this, question, [this, then](Answer answer) {
        if (answer != Answer::Do) {
            goToFirstGap();
            return;
        }
        m_draft->setRunning(false);
        store(m_draft->flow(), then);
    });
}

void FlowEditor::store(const Flow &flow, const std::function<void()> &then)
{
    m_foot->setBusy(true);
    whenReady(m_engine.flows.save(flow), this, [this, flow, then](const Result<FlowId> &saved) {
        m_foot->setBusy(false);
        if (!saved) {
            showSaveError(saved.error());
            return;
        }
        m_draft->markStored(*saved, flow);
        if (const auto stored = m_engine.flows.flow(*saved))
            m_draft->follow(*stored);
        m_source->reload();
        then();
    });
}

void FlowEditor::showSaveError(const Error &error)
{
    if (error.kind == ErrorKind::InUse) {
        chooseStep(ChainStrip::source);
        m_source->setNameError(tr("Another flow has this name"));
        return;
    }
    emit failed(tr("The flow was not saved"), errorText(error));
    static const QRegularExpression inputPlace(
        u"actions\\[(\\d+)\\]\\.mapping\\.([A-Za-z0-9_.]+)"_s);
    const auto match = inputPlace.match(error.place);
    const int step = match.captured(1).toInt();
    if (match.hasMatch() && step < m_actionForms.size()) {
        chooseStep(step);
        m_actionForms.at(step)->enterInput(match.captured(2));
    }
}

void FlowEditor::askTest()
{
    if (m_draft->flow().actions.isEmpty())
        return;
    if (m_draft->toFill() > 0) {
        const int count = m_draft->toFill();
        goToFirstGap();
        m_preview->showAnswer(Sign::Invalid, toFillText(count),
                              tr("A test lead goes once they are filled in."));
        return;
    }
    m_test->ask(m_draft->flow(), m_draft->isChanged());
}

void FlowEditor::sendTest(TestTarget target)
{
    if (!currentForm())
        chooseStep(0);
    m_tabs->setCurrentIndex(PreviewTab);
    m_test->send(m_draft->flow().id, target, m_draft->flow().actions.first().destination);
}

void FlowEditor::requestLeave()
{
    const FlowId id = m_draft->flow().id;
    if (!m_draft->isTouched()) {
        emit left(id);
        return;
    }
    const Question question { tr("Save the changes?"),
                              tr("The flow “%1” was changed and not saved.").arg(flowName()),
                              tr("Keep editing"), tr("Don't save"), tr("Save") };
    confirm(this, question, [this, id](Answer answer) {
        if (answer == Answer::Other)
            emit left(id);
        else if (answer == Answer::Do)
            saveThen([this] { emit left(m_draft->flow().id); });
    });
}

void FlowEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FlowEditor::arrange()
{
    const int width = window()->width();
    const bool hasPreview = currentForm() != nullptr;
    const bool tabs = width < Size::narrowWindow;
    m_tabs->setVisible(tabs && hasPreview);
    const bool showPreview = hasPreview && (!tabs || m_tabs->currentIndex() == PreviewTab);
    const bool showForm = !tabs || !showPreview;
    m_preview->setVisible(showPreview);
    m_forms->setVisible(showForm);
    if (tabs) {
        m_preview->setMinimumWidth(0);
        m_preview->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        m_preview->setFixedWidth(width < previewNarrowsUnder ? narrowPreviewWidth : previewWidth);
    }
}

} // namespace LeadBridge::Ui
