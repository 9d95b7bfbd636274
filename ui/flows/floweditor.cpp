// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/floweditor.h"

#include "app/interfaces/wording.h"
#include "ui/flows/actionform.h"
#include "ui/flows/chainactions.h"
#include "ui/flows/chainstrip.h"
#include "ui/flows/compareline.h"
#include "ui/flows/conditionpage.h"
#include "ui/flows/editorbody.h"
#include "ui/flows/editorfoot.h"
#include "ui/flows/emptychain.h"
#include "ui/flows/flowactions.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowsaver.h"
#include "ui/flows/flowtexts.h"
#include "ui/flows/previewfeed.h"
#include "ui/flows/previewlist.h"
#include "ui/flows/previewpane.h"
#include "ui/flows/sourceform.h"
#include "ui/flows/stepdialogs.h"
#include "ui/flows/stepforms.h"
#include "ui/flows/stepheader.h"
#include "ui/flows/testrun.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/whenready.h"

#include <QRegularExpression>
#include <QShortcut>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

FlowEditor::FlowEditor(const EditorEngine &engine, FlowActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_actions(actions)
    , m_draft(new FlowDraft(this))
    , m_chain(new ChainStrip(*m_draft, this))
    , m_steps(new ChainActions(*m_draft, this))
    , m_forms(new StepForms(*m_draft, engine.flows, engine.status, engine.settings, this))
    , m_preview(new PreviewPane(this))
    , m_compare(new CompareLine(engine.flows, *m_draft, this))
    , m_dialogs(new StepDialogs(engine.flows, actions, *m_draft, *m_steps, *m_compare, this))
    , m_body(new EditorBody(m_chain, m_forms, m_preview, m_compare, this))
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
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_body, 1);
    column->addWidget(m_foot);
}

void FlowEditor::connectParts()
{
    connectChain();
    connect(m_draft, &FlowDraft::restarted, this, &FlowEditor::restart);
    connect(m_draft, &FlowDraft::edited, this, &FlowEditor::nameChanged);
    connect(m_feed, &PreviewFeed::fieldsLoaded, this, [this] {
        m_chain->setFieldCount(static_cast<int>(m_feed->fields().size()));
        m_forms->setKnownFields(m_feed->fields(), m_feed->notices());
        m_dialogs->setKnownFields(m_feed->fields());
    });
    connect(m_feed, &PreviewFeed::linesMade, this, [this](const QList<PreviewLine> &lines) {
        if (ActionForm *form = currentForm()) {
            form->setSample(m_preview->sample());
            form->setPreview(lines);
        }
    });
    connect(&m_engine.flows, &FlowsApi::changed, this, &FlowEditor::followEngine);
    connect(&m_engine.settings, &SettingsApi::secretsChanged, m_feed, &PreviewFeed::updateSoon);
    connect(m_forms->source(), &SourceForm::settingsRequested, this,
            &FlowEditor::settingsRequested);
    connect(m_forms->source(), &SourceForm::stringCheckRequested, this,
            [this] { emit stringCheckRequested(m_draft->flow().id); });
    connect(m_forms->source(), &SourceForm::sourceEdited, m_feed, &PreviewFeed::load);
    connect(m_preview->list(), &PreviewList::lineChosen, this, [this](const QString &input) {
        m_body->showForm();
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
    connect(m_saver, &FlowSaver::stored, m_forms->source(), &SourceForm::reload);
    connect(m_saver, &FlowSaver::refused, this, &FlowEditor::showSaveError);
    connect(m_saver, &FlowSaver::gapsChosen, this, &FlowEditor::goToFirstGap);
    connect(&m_actions, &FlowActions::busyChanged, this, [this](FlowId id, bool busy) {
        if (id == m_draft->flow().id)
            m_foot->setBusy(busy);
    });
}

void FlowEditor::connectChain()
{
    connect(m_draft, &FlowDraft::edited, m_body, &EditorBody::arrange);
    connect(m_chain, &ChainStrip::stepChosen, this, [this](int step) {
        chooseStep(step);
        m_forms->enter();
    });
    connect(m_chain, &ChainStrip::addAsked, m_steps, &ChainActions::add);
    connect(m_forms->services(), &EmptyChain::addAsked, m_steps, &ChainActions::add);
    connect(m_chain, &ChainStrip::moveAsked, m_steps, &ChainActions::move);
    connect(m_chain, &ChainStrip::removeAsked, m_steps, &ChainActions::remove);
    connect(m_chain, &ChainStrip::menuAsked, m_dialogs, &StepDialogs::showMenu);
    connect(m_forms->header(), &StepHeader::conditionAsked, m_dialogs, &StepDialogs::askCondition);
    connect(m_steps, &ChainActions::stepReached, this, [this](int step) {
        chooseStep(step);
        m_chain->focusStep(step);
    });
    connect(m_forms, &StepForms::inputEntered, m_preview->list(), &PreviewList::setLinked);
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
    m_body->showForm();
    m_draft->begin(flow);
    chooseStep(m_draft->isNew() ? ChainStrip::source : 0);
    m_forms->enter();
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

void FlowEditor::restart()
{
    m_forms->reload();
    m_feed->load();
    const int last = static_cast<int>(m_draft->flow().actions.size()) - 1;
    chooseStep(qMin(m_chain->current(), qMax(0, last)));
    emit nameChanged();
}

void FlowEditor::chooseStep(int step)
{
    m_chain->setCurrent(step);
    m_forms->show(step);
    if (currentForm()) {
        const Action &action = m_draft->flow().actions.at(step);
        m_preview->setTitle(tr("What goes to %1").arg(destinationText(action.destination)));
    }
    m_body->arrange();
    m_feed->setStep(step);
    m_feed->update();
}

ActionForm *FlowEditor::currentForm() const
{
    return m_forms->shownStep();
}

void FlowEditor::stepBy(int direction)
{
    const int last = qMax(1, m_forms->stepCount()) - 1;
    int next = m_chain->current() + direction;
    if (next == ChainStrip::condition && !m_draft->flow().conditions)
        next += direction; // nothing is set there
    chooseStep(qBound(static_cast<int>(ChainStrip::source), next, last));
    m_forms->enter();
}

void FlowEditor::goToError(int direction)
{
    m_body->showForm();
    ActionForm *here = currentForm();
    if (here && here->checkAll() > 0)
        here->goToError(direction);
    else
        goToFirstGap();
}

void FlowEditor::goToFirstGap()
{
    if (m_forms->source()->checkAll() > 0) {
        chooseStep(ChainStrip::source);
        m_forms->enter();
        return;
    }
    for (int step = 0; step < m_forms->stepCount(); ++step) {
        if (m_forms->step(step)->checkAll() == 0)
            continue;
        chooseStep(step);
        m_forms->step(step)->goToError(1);
        return;
    }
    if (m_forms->stepCount() == 0) {
        chooseStep(0);
        m_forms->enter();
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
        m_forms->checkSteps();
        emit done(tr("Saved"));
    });
}

void FlowEditor::saveThen(const std::function<void()> &then)
{
    if (m_draft->isChanged() && m_forms->source()->checkAll() > 0) {
        chooseStep(ChainStrip::source);
        m_forms->enter();
        return;
    }
    if (m_forms->condition()->hasProblem()) {
        chooseStep(ChainStrip::condition);
        m_forms->enter();
        return;
    }
    m_dialogs->confirmStops([this, then] { m_saver->saveThen(then); });
}

void FlowEditor::showSaveError(const Error &error)
{
    if (error.kind == ErrorKind::InUse) {
        chooseStep(ChainStrip::source);
        m_forms->source()->setNameError(tr("Another flow has this name"));
        return;
    }
    emit failed(tr("The flow was not saved"), errorText(error));
    static const QRegularExpression inputPlace(
        u"actions\\[(\\d+)\\]\\.mapping\\.([A-Za-z0-9_.]+)"_s);
    const auto match = inputPlace.match(error.place);
    const int step = match.captured(1).toInt();
    if (match.hasMatch() && step < m_forms->stepCount()) {
        chooseStep(step);
        m_forms->step(step)->enterInput(match.captured(2));
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
    m_body->showPreview();
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

} // namespace LeadBridge::Ui
