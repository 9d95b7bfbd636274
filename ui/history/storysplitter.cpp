// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/storysplitter.h"

#include "ui/widgets/tokens.h"

#include <QSettings>

#include <algorithm>

namespace LeadBridge::Ui {

namespace {

constexpr int coversTableUnder = 1000; ///< width of the window
constexpr int leastStory = 320;
constexpr int leastTable = 420;

QString widthKey()
{
    return QStringLiteral("history/storyWidth");
}

} // namespace

StorySplitter::StorySplitter(QWidget *table, QWidget *story, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_table(table)
    , m_story(story)
    , m_kept(QSettings().value(widthKey(), 0).toInt())
{
    table->setMinimumWidth(leastTable / 2);
    story->setMinimumWidth(leastStory);
    story->hide();
    setChildrenCollapsible(false);
    setHandleWidth(1);
    addWidget(table);
    addWidget(story);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    connect(this, &QSplitter::splitterMoved, this, [this] {
        m_kept = m_story->width();
        QSettings().setValue(widthKey(), m_kept);
    });
}

void StorySplitter::openStory()
{
    if (isStoryOpen())
        return;
    m_story->show();
    place();
}

void StorySplitter::closeStory()
{
    m_story->hide();
    m_table->show();
}

bool StorySplitter::isStoryOpen() const
{
    return !m_story->isHidden();
}

bool StorySplitter::isNarrow() const
{
    return window()->width() < coversTableUnder;
}

int StorySplitter::defaultWidth() const
{
    constexpr int usual = 392;
    constexpr int small = 380;
    constexpr int wideWindow = 1600;
    constexpr int widest = 520;
    constexpr int percent = 27;
    const int around = window()->width();
    if (around < Size::narrowWindow)
        return small;
    return around < wideWindow ? usual : std::min(widest, around * percent / 100);
}

void StorySplitter::place()
{
    const bool covers = isStoryOpen() && isNarrow();
    m_table->setVisible(!covers);
    if (covers || !isStoryOpen())
        return;
    const int wanted = m_kept > 0 ? m_kept : defaultWidth();
    const int story = std::max(leastStory, std::min(wanted, width() - leastTable));
    setSizes({ width() - story - handleWidth(), story });
}

void StorySplitter::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    place();
}

} // namespace LeadBridge::Ui
