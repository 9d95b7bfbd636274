// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/storytabs.h"

#include "ui/history/codeview.h"
#include "ui/history/fieldlist.h"
#include "ui/history/requesttexts.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QTabBar>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

namespace {

constexpr int side = 20; ///< of the pane

/// Text stands under the tabs' names; the view's own padding counts.
QWidget *framed(CodeView *view)
{
    constexpr int padding = 5;
    auto *frame = new QWidget(view->parentWidget());
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(side - padding, Space::inGroup, side - padding, 0);
    column->addWidget(view);
    return frame;
}

} // namespace

StoryTabs::StoryTabs(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QTabBar(this))
    , m_copy(new CopyButton(tr("Copy"), this))
    , m_fields(new FieldList(this))
    , m_sent(new CodeView({}, this))
    , m_answer(new CodeView({}, this))
    , m_raw(new CodeView({}, this))
    , m_pages({ m_fields, framed(m_sent), framed(m_answer), framed(m_raw) })
{
    m_bar->setObjectName(QStringLiteral("storyTabs"));
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(false);
    m_bar->setElideMode(Qt::ElideRight); // with wide fonts, rather than widen the pane
    for (const QString &name : { tr("Fields"), tr("Sent"), tr("Answer"), tr("Raw request") })
        m_bar->addTab(name);
    m_sent->setObjectName(QStringLiteral("sentText"));
    m_answer->setObjectName(QStringLiteral("answerText"));
    m_raw->setObjectName(QStringLiteral("rawText"));
    setKind(m_copy, QStringLiteral("smallFlat"));

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(side, 0, 0, 0); // each tab has room at its right
    bar->addWidget(m_bar, 1);
    auto *line = new QFrame(this);
    setKind(line, QStringLiteral("line"));
    line->setFixedHeight(1);
    auto *upperLine = new QFrame(this);
    setKind(upperLine, QStringLiteral("line"));
    upperLine->setFixedHeight(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(upperLine);
    column->addLayout(bar);
    column->addWidget(line);
    for (QWidget *page : std::as_const(m_pages))
        column->addWidget(page);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(side - 8, 4, side, 8);
    foot->addWidget(m_copy);
    foot->addStretch(1);
    column->addLayout(foot);
    column->addStretch(1);
    connect(m_bar, &QTabBar::currentChanged, this, &StoryTabs::showTab);
    connect(m_fields, &FieldList::searchAsked, this, &StoryTabs::searchAsked);
    showTab(FieldsTab);
}

void StoryTabs::showTab(int tab)
{
    for (int i = 0; i < TabCount; ++i)
        m_pages.at(i)->setVisible(i == tab);
    const CodeView *const views[TabCount] = { nullptr, m_sent, m_answer, m_raw };
    const QString content = views[tab] ? views[tab]->wholeText() : m_fieldsText;
    m_copy->setContent(content, tr("There is nothing to copy"));
}

QString StoryTabs::fieldsText(const Fields &fields)
{
    QString text;
    for (const Field &field : fields)
        text += field.name + QStringLiteral(" = ") + field.value + QLatin1Char('\n');
    return text;
}

void StoryTabs::setStory(const EventStory &story, const QHash<QString, QString> &sentAs)
{
    m_bar->setTabText(FieldsTab, tr("Fields") + QStringLiteral(" ") + number(story.fields.size()));
    m_fields->setFields(story.fields, sentAs, story.receivedFields);
    m_fieldsText = fieldsText(story.fields);
    const AttemptRecord *attempt = lastAttempt(story);
    m_sent->setText(attempt ? sentText(attempt->request) : tr("Nothing was sent yet."));
    m_answer->setText(attempt ? answerText(*attempt) : tr("Nothing was sent yet."));
    m_raw->setText(rawRequestText(story));
    showTab(m_bar->currentIndex());
}

} // namespace LeadBridge::Ui
