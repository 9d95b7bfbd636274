// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/floweditor.h"

#include "app/interfaces/wording.h"
#include "ui/flows/actionform.h"
#include "ui/flows/chainstrip.h"
#include "ui/flows/editorfoot.h"
#include "ui/flows/flowactions.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowsaver.h"
#include "ui/flows/flowtexts.h"
#include "ui/flows/previewfeed.h"
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

namespace {

constexpr int previewWidth = 388;
constexpr int narrowPreviewWidth = 340;
constexpr int previewNarrowsUnder = 1200;

enum Tab { FormTab, PreviewTab };
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
    , m_feed(new PreviewFeed(engine.flows, engine.history, *m_draft, *m_preview, this))
    , m_test(new TestRun(engine.flows, *m_preview, this))
    , m_saver(new FlowSaver(engine.flows, *m_draft, this))
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
}

void FlowEditor::connectParts()
{
    connect(m_draft, &FlowDraft::restarted, this, &FlowEditor::rebuildForms);
    connect(m_draft, &FlowDraft::edited, this, &FlowEditor::nameChanged);
    connect(m_feed, &PreviewFeed::fieldsLoaded, this, [this] {
        m_chain->setFieldCount(static_cast<int>(m_feed->fields().size()));
        for (ActionForm *form : std::as_const(m_actionForms))
            form->setKnownFields(m_feed->fields(), m_feed->notices());
    });
    connect(m_feed, &PreviewFeed::linesMade, this, [this](const QList<PreviewLine> &lines) {
        if (ActionForm *form = currentForm())
            form->setPreview(lines);
    });
    connect(&m_engine.flows, &FlowsApi::changed, this, &FlowEditor::followEngine);
    connect(&m_engine.settings, &SettingsApi::secretsChanged, m_feed, &PreviewFeed::updateSoon);
    connect(m_chain, &ChainStrip::stepChosen, this, [this](int step) {
        chooseStep(step);
        enterStep();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &FlowEditor::arrange);
    connect(m_source, &SourceForm::settingsRequested, this, &FlowEditor::settingsRequested);
    connect(m_source, &SourceForm::stringCheckRequested, this,
            [this] { emit stringCheckRequested(m_draft->flow().id); });
    connect(m_source, &SourceForm::sourceEdited, m_feed, &PreviewFeed::load);
    connect(m_preview->list(), &PreviewList::lineChosen, this, [this](const QString &input) {
        m_tabs->setCurrentIndex(FormTab);
        if (ActionForm *form = currentForm())
            form->enterInput(input);
    });
    connect(m_foot, &EditorFoot::switchAsked, this, &FlowEditor::switchFlow);
    connect(m_foot, &EditorFoot::testAsked, this, &FlowEditor::askTest);
    connect(m_foot, &EditorFoot::stepsAsked, this,
            [this] { saveThen([this] { emit setupRequested(m_draft->flow().id); }); });
    connect(m_foot, &EditorFoot::cancelAsked, this, &FlowEditor::requestLeave);
    connect(m_foot, &EditorFoot::saveAsked, this, &FlowEditor::save);
    connect(m_test, &TestRun::targetChosen, this,
            [this](TestTarget target) { saveThen([this, target] { sendTest(target); }); });
    connect(m_saver, &FlowSaver::busyChanged, m_foot, &EditorFoot::setBusy);
    connect(m_saver, &FlowSaver::stored, m_source, &SourceForm::reload);
    connect(m_saver, &FlowSaver::refused, this, &FlowEditor::showSaveError);
    connect(m_saver, &FlowSaver::gapsChosen, this, &FlowEditor::goToFirstGap);
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
    chooseStep(m_draft->isNew() || flow.actions.isEmpty() ? ChainStrip::source : 0);
    enterStep();
}

void FlowEditor::openNew()
{
    openFlow(makeNewFlow(m_engine.flows));
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
    m_feed->load();
    chooseStep(qMin(m_chain->current(), static_cast<int>(m_actionForms.size()) - 1));
    emit nameChanged();
}

void FlowEditor::addActionForm(int step)
{
    auto *form = new ActionForm(*m_draft, step, m_engine.settings, m_forms);
    form->setObjectName("form"_L1 + QString::number(step));
    const auto stored = m_draft->stored();
    const bool known = stored && step < stored->actions.size();
    form->reload(known ? std::optional(stored->actions.at(step)) : std::nullopt);
    m_actionForms.append(form);
    m_forms->addWidget(form);
    connect(form, &ActionForm::inputEntered, m_preview->list(), &PreviewList::setLinked);
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
        current->setKnownFields(m_feed->fields(), m_feed->notices());
    }
    arrange();
    m_feed->setStep(step);
    m_feed->update();
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
    if (m_draft->isChanged() && m_source->checkAll() > 0) {
        chooseStep(ChainStrip::source);
        enterStep();
        return;
    }
    m_saver->saveThen(then);
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
    m_test->send(m_draft->flow(), target);
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
