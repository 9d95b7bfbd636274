// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/requestview.h"

#include "app/interfaces/wording.h"
#include "ui/widgets/theme.h"

#include <QScrollBar>
#include <QTextBlock>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestValue = 4000;
constexpr int edge = 18; ///< with the frame's own it stands under the title

/// Foreign text on one line, without what would disturb its neighbours.
QString harmless(QString text)
{
    const bool cut = text.size() > longestValue;
    text.truncate(longestValue);
    for (QChar &c : text) {
        const auto category = c.category();
        if (c == u'\n' || c == QChar::ParagraphSeparator)
            c = QChar::LineSeparator;
        else if (category == QChar::Other_Control || category == QChar::Other_Format)
            c = u' ';
    }
    return cut ? text + u'…' : text;
}

QTextCharFormat ink(Token tone)
{
    QTextCharFormat format;
    format.setForeground(themeColor(tone));
    return format;
}

} // namespace

RequestView::RequestView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFontRole(this, FontRole::Code);
    setKind(this, u"plain"_s);
    document()->setDocumentMargin(edge);
    setAccessibleName(tr("The whole request"));
    connect(&Theme::instance(), &Theme::changed, this, &RequestView::render);
}

void RequestView::setStep(const StepPreview &step)
{
    const QString reason = step.state == State::Delivered ? QString() : reasonText(step.reason);
    const QList<RequestLine> lines = requestLines(step.record);
    if (reason == m_reason && lines == m_lines && !document()->isEmpty())
        return;
    m_reason = reason;
    m_lines = lines;
    render();
}

void RequestView::render()
{
    const int scrolled = verticalScrollBar()->value();
    clear();
    QTextCursor cursor(document());
    const auto write = [&cursor](const QString &text, Token tone) {
        cursor.insertText(harmless(text), ink(tone));
    };
    if (m_lines.isEmpty()) {
        write(m_reason.isEmpty() ? tr("There is nothing to send yet") : m_reason,
              m_reason.isEmpty() ? Token::Text3 : Token::Bad);
    } else if (!m_reason.isEmpty()) {
        write(m_reason, Token::Bad);
        cursor.insertBlock();
        cursor.insertBlock();
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const RequestLine &line = m_lines.at(i);
        if (i > 0)
            cursor.insertBlock();
        switch (line.kind) {
        case RequestLine::Kind::Address:
            write(line.name + u' ', Token::Accent);
            break;
        case RequestLine::Kind::Header:
            write(line.name + ": "_L1, Token::Text3);
            break;
        case RequestLine::Kind::Parameter:
        case RequestLine::Kind::Field:
            write(line.name + " = "_L1, Token::Text3);
            break;
        case RequestLine::Kind::Body:
        case RequestLine::Kind::Gap:
            break;
        }
        write(line.value, Token::Text);
    }
    verticalScrollBar()->setValue(scrolled);
}

} // namespace LeadBridge::Ui
