// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/paragraphedit.h"

#include "ui/widgets/theme.h"

#include <QRegularExpression>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QWheelEvent>

#include <utility>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLines = 10;
constexpr int frame = 7; ///< border and padding of the style sheet, one side

class NamesHighlighter final : public QSyntaxHighlighter
{
public:
    explicit NamesHighlighter(ParagraphEdit *edit)
        : QSyntaxHighlighter(edit->document())
        , m_edit(edit)
    {
    }

protected:
    void highlightBlock(const QString &text) override
    {
        if (!m_edit->isTemplate())
            return;
        static const QRegularExpression name(u"\\{\\{[^{}]*\\}\\}\\}?"_s);
        QTextCharFormat format;
        format.setForeground(themeColor(Token::Accent));
        for (auto found = name.globalMatch(text); found.hasNext();) {
            const auto match = found.next();
            setFormat(static_cast<int>(match.capturedStart()),
                      static_cast<int>(match.capturedLength()), format);
        }
    }

private:
    ParagraphEdit *m_edit;
};

} // namespace

ParagraphEdit::ParagraphEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_names(new NamesHighlighter(this))
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(2);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        grow();
        // Marking names counts as a change of the text for Qt.
        const QString text = toPlainText();
        if (std::exchange(m_text, text) != text && !m_setting)
            emit edited(text);
    });
    connect(&Theme::instance(), &Theme::changed, m_names, &QSyntaxHighlighter::rehighlight);
    grow();
}

void ParagraphEdit::setText(const QString &text)
{
    if (toPlainText() == text)
        return;
    m_setting = true;
    setPlainText(text);
    m_setting = false;
}

void ParagraphEdit::setFewestLines(int lines)
{
    m_fewestLines = lines;
    grow();
}

void ParagraphEdit::setTemplate(bool isTemplate)
{
    if (m_template == isTemplate)
        return;
    m_template = isTemplate;
    m_names->rehighlight();
}

void ParagraphEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void ParagraphEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        grow();
}

void ParagraphEdit::wheelEvent(QWheelEvent *event)
{
    // It stands in a form that scrolls.
    if (hasFocus() && verticalScrollBar()->maximum() > 0)
        QPlainTextEdit::wheelEvent(event);
    else
        event->ignore();
}

void ParagraphEdit::grow()
{
    const int lines = qBound(m_fewestLines, qRound(document()->size().height()), mostLines);
    const int height =
        lines * fontMetrics().lineSpacing() + 2 * (frame + qRound(document()->documentMargin()));
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

} // namespace LeadBridge::Ui
