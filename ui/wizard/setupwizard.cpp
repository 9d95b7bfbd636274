// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/setupwizard.h"

#include "app/interfaces/wording.h"
#include "app/klientiks/parameterstring.h"
#include "ui/flows/flowdraft.h"
#include "ui/widgets/banner.h"
#include "ui/wizard/setupfoot.h"
#include "ui/wizard/setupframe.h"
#include "ui/wizard/setupsaver.h"
#include "ui/wizard/steplist.h"

#include <QEvent>
#include <QLayout>
#include <QShortcut>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize least { 960, 640 };
constexpr QSize usual { 1280, 800 };
constexpr int ruler = 2; ///< height of the line Qt draws over its buttons
} // namespace

SetupWizard::SetupWizard(const EngineParts &engine, QWidget *parent)
    : QWizard(parent)
    , m_draft(new FlowDraft(this))
    , m_context { engine, *m_draft, {}, false }
    , m_saver(new SetupSaver(engine.flows, *m_draft, this))
    , m_list(new StepList(this))
    , m_trouble(new Banner(BannerKind::Bad, this))
{
    buildFrame();
    addKeys();
    connect(m_draft, &FlowDraft::edited, m_saver, &SetupSaver::saveSoon);
    connect(m_saver, &SetupSaver::refused, this, &SetupWizard::showSaveError);
    connect(m_saver, &SetupSaver::stored, m_trouble, &QWidget::hide);
    connect(m_saver, &SetupSaver::switchedOff, this, [this] {
        Toast::show(this, tr("The flow is off until everything it needs is filled in"));
    });
    connect(m_trouble, &Banner::actionTriggered, this, [this] { m_saver->saveNow(); });
    connect(m_trouble, &Banner::secondActionTriggered, this, &SetupWizard::leaveUnsaved);
    connect(m_list, &StepList::stepChosen, this,
            [this](int step) { goTo(static_cast<SetupStep>(step)); });
}

SetupWizard::~SetupWizard()
{
    // Fields store what is typed when they lose the focus: now, while the draft is there.
    hide();
}

void SetupWizard::buildFrame()
{
    setObjectName(u"setupWizard"_s);
    setWindowTitle(tr("New flow"));
    setWindowModality(Qt::WindowModal);
    setMinimumSize(least);
    setWizardStyle(QWizard::ModernStyle);
    setOptions(QWizard::NoCancelButton | QWizard::NoDefaultButton | QWizard::IndependentPages);
    // The foot of each page has the buttons: Qt's own row could not stand beside the steps.
    setButtonLayout({});
    setSideWidget(m_list);
    setProperty(toastRoomProperty, SetupFoot::usualHeight);
    m_trouble->setObjectName(u"wizardTrouble"_s);
    m_trouble->setAction(tr("Try again"));
    m_trouble->setSecondAction(tr("Close without saving"));
    m_trouble->hide();
}

bool SetupWizard::event(QEvent *event)
{
    const bool taken = QWizard::event(event);
    if (event->type() == QEvent::Show || event->type() == QEvent::StyleChange)
        flatten();
    return taken;
}

/// Qt lays the wizard out with margins, a line and a row for its buttons; the steps and the page
/// have the window to themselves. Laid out anew by Qt now and then, hence asked for again.
void SetupWizard::flatten()
{
    const auto clear = [](QLayout *layout) {
        if (!layout->contentsMargins().isNull())
            layout->setContentsMargins(0, 0, 0, 0);
        if (layout->spacing() != 0)
            layout->setSpacing(0);
    };
    if (!currentPage())
        return;
    QWidget *pageRoom = currentPage()->parentWidget();
    QWidget *all = pageRoom->parentWidget();
    clear(pageRoom->layout());
    clear(all->layout());
    clear(m_list->parentWidget()->layout());
    for (int i = 0; i < all->layout()->count(); ++i) {
        if (QLayout *part = all->layout()->itemAt(i)->layout())
            clear(part);
    }
    const auto children = all->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        if (child->maximumHeight() <= ruler)
            child->hide();
    }
}

void SetupWizard::addKeys()
{
    const auto add = [this](const QKeySequence &keys, void (SetupWizard::*act)()) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    add(Qt::ALT | Qt::Key_Left, &SetupWizard::goBack);
    add(Qt::ALT | Qt::Key_Right, &SetupWizard::goForward);
}

void SetupWizard::addPage(SetupPage *page)
{
    auto *frame = new SetupFrame(page, this);
    m_frames.insert(page->step(), frame);
    setPage(static_cast<int>(page->step()), frame);
    m_list->addStep(static_cast<int>(page->step()), page->stepName());
    for (auto it = m_frames.cbegin(); it != m_frames.cend(); ++it)
        it.value()->setPlace(it.key() == m_frames.firstKey(), it.key() == m_frames.lastKey());
    connectPage(frame);
}

void SetupWizard::connectPage(SetupFrame *frame)
{
    connect(frame->foot(), &SetupFoot::closeAsked, this, &SetupWizard::reject);
    connect(frame->foot(), &SetupFoot::backAsked, this, &SetupWizard::goBack);
    connect(frame->foot(), &SetupFoot::nextAsked, this, &SetupWizard::goForward);
    connect(frame->page(), &SetupPage::goOn, this, [this, frame] {
        if (setupPage() == frame->page())
            advance();
    });
    connect(frame->page(), &SetupPage::stepWanted, this, &SetupWizard::goTo);
    connect(frame->page(), &SetupPage::byHandWanted, this,
            [this] { closeThen([this] { emit byHandRequested(flowId()); }); });
    connect(frame->page(), &SetupPage::eventWanted, this, [this](EventId event) {
        closeThen([this, event] {
            emit left(flowId(), false);
            emit eventRequested(event);
        });
    });
}

void SetupWizard::begin(const Flow &flow)
{
    const bool continued = flow.id.isValid() && flow.setupStep > 0;
    openAt(flow, continued ? static_cast<SetupStep>(flow.setupStep) : SetupStep::Event);
}

void SetupWizard::openAt(const Flow &flow, SetupStep step)
{
    m_setUp = flow.id.isValid() && flow.setupStep == 0;
    m_context.sample.reset();
    m_context.sampleIsExample = false;
    m_trouble->hide();
    const SetupStep known = m_frames.contains(step) ? step : m_frames.firstKey();
    Flow started = flow;
    if (!m_setUp)
        started.setupStep = static_cast<int>(known);
    if (!flow.id.isValid() && flow.source.parameters.isEmpty())
        started.source.parameters = recommendedParameters(flow.source.event);
    m_saver->setActive(flow.id.isValid());
    m_draft->begin(started);
    m_list->setTitle(m_setUp ? flow.name : tr("New flow"));
    setWindowTitle(m_setUp ? flow.name : tr("New flow"));
    m_reached = m_setUp ? m_frames.lastKey() : known;
    if (!isVisible())
        placeOverParent();
    m_step = known;
    setStartId(static_cast<int>(known));
    restart();
    open();
    showStep(known);
}

void SetupWizard::placeOverParent()
{
    if (!parentWidget()) {
        resize(usual);
        return;
    }
    const QWidget *over = parentWidget()->window();
    resize(over->size().expandedTo(least));
    move(over->pos());
}

FlowId SetupWizard::flowId() const
{
    return m_draft->flow().id;
}

SetupPage *SetupWizard::setupPage() const
{
    return m_frames.value(m_step)->page();
}

void SetupWizard::goTo(SetupStep step)
{
    if (!m_frames.contains(step) || step == m_step)
        return;
    m_reached = qMax(m_reached, step);
    m_step = step;
    if (!isSetUp())
        m_draft->setSetupStep(static_cast<int>(step));
    m_saver->setActive(true);
    m_saver->saveNow();
    showStep(step);
}

void SetupWizard::showStep(SetupStep step)
{
    SetupFrame *frame = m_frames.value(step);
    // Any step can be gone to from any other, which the wizard's own history does not know.
    if (currentId() != static_cast<int>(step)) {
        setStartId(static_cast<int>(step));
        restart();
    }
    flatten();
    m_list->setCurrent(static_cast<int>(step), static_cast<int>(m_reached));
    frame->setAbove(m_trouble);
    frame->enter();
}

void SetupWizard::goForward()
{
    const SetupPage *page = setupPage();
    if (page->canGoOn() && setupPage()->leaveForward())
        advance();
}

void SetupWizard::advance()
{
    const auto next = m_frames.upperBound(m_step);
    if (next == m_frames.cend())
        finishSetup();
    else
        goTo(next.key());
}

void SetupWizard::goBack()
{
    const auto here = m_frames.constFind(m_step);
    if (here != m_frames.cbegin())
        goTo(std::prev(here).key());
}

void SetupWizard::finishSetup()
{
    m_draft->setSetupStep(0);
    m_saver->setActive(true);
    closeThen([this] { emit left(flowId(), true); });
}

void SetupWizard::reject()
{
    // A new flow nobody wrote in leaves no trace.
    if (m_draft->isTouched())
        m_saver->setActive(true);
    closeThen([this] { emit left(flowId(), false); });
}

void SetupWizard::closeThen(const std::function<void()> &act)
{
    m_saver->saveNow([this, act](bool stored) {
        if (!stored)
            return;
        done(QDialog::Accepted);
        act();
    });
}

void SetupWizard::leaveUnsaved()
{
    m_saver->setActive(false);
    done(QDialog::Rejected);
    emit left(flowId(), false);
}

void SetupWizard::showSaveError(const Error &error)
{
    m_trouble->setText(tr("The flow was not saved. Nothing on this page is lost."),
                       error.kind == ErrorKind::InUse ? tr("Another flow has this name")
                                                      : errorText(error));
    m_trouble->show();
}

} // namespace LeadBridge::Ui
