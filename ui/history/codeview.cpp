// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/codeview.h"

#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

#include <algorithm>

namespace LeadBridge::Ui {

CodeView::CodeView(const QString &text, QWidget *parent)
    : QPlainTextEdit(parent)
{
    // In this order: polishing puts back the font a widget had when it was polished first.
    setFontRole(this, FontRole::Code);
    setKind(this, QStringLiteral("plain"));
    setReadOnly(true);
    document()->setDocumentMargin(0);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setText(text);
}

void CodeView::setText(const QString &text)
{
    if (text == m_whole && document()->characterCount() > 1)
        return;
    m_whole = text;
    QString shown = text.left(shownLetters);
    if (shown.size() < text.size()) {
        shown += QStringLiteral("…\n")
            + tr("%1 letters more. Copying takes all.").arg(number(text.size() - shown.size()));
    }
    setPlainText(shown);
    fitHeight();
}

int CodeView::wishedHeight() const
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.lineCount());
    const int frame = 2 * frameWidth() + int(2 * document()->documentMargin()) + 12;
    return std::min(highest, lines * fontMetrics().lineSpacing() + frame);
}

QSize CodeView::sizeHint() const
{
    return { 200, wishedHeight() };
}

QSize CodeView::minimumSizeHint() const
{
    return { 80, wishedHeight() };
}

void CodeView::fitHeight()
{
    setFixedHeight(wishedHeight());
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitHeight();
}

/// The pane scrolls, not the text in it, unless the text is too long to be shown whole.
void CodeView::wheelEvent(QWheelEvent *event)
{
    if (verticalScrollBar()->maximum() > 0)
        QPlainTextEdit::wheelEvent(event);
    else
        event->ignore();
}

} // namespace LeadBridge::Ui
