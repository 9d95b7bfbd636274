// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/transformline.h"

#include "ui/flows/lookuptable.h"
#include "ui/flows/transformtexts.h"
#include "ui/flows/valuechooser.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int argumentWidth = 200;
constexpr int longestShown = 300;
constexpr int signSide = 14;
const auto keep = u"keep"_s;
const auto take = u"take"_s;

} // namespace

TransformLine::TransformLine(const Transform &transform, int number, int count, QWidget *parent)
    : QFrame(parent)
    , m_transform(transform)
    , m_sign(new SignView(Sign::Failed, this, signSide))
    , m_result(new ElidedLabel({}, FontRole::Code, Token::Text2, this))
{
    setObjectName("transform"_L1 + QString::number(number));
    setKind(this, u"sunken"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::formRow, Space::inGroup, Space::inGroup, Space::inGroup);
    column->setSpacing(Space::sign);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::inGroup);
    const QString name = u"%1. %2"_s.arg(number).arg(transformKindText(transform.kind));
    head->addWidget(makeLabel(name, FontRole::Body, Token::Text, this));
    head->addStretch(1);
    if (QWidget *argument = makeArgument()) {
        argument->setFixedWidth(argumentWidth);
        argument->setAccessibleName(name);
        m_first = argument;
        head->addWidget(argument);
    }
    addButtons(head, number, count);
    column->addLayout(head);
    if (transform.kind == TransformKind::Lookup) {
        addTable(column);
        addOtherwise(column);
    }
    auto *after = new QHBoxLayout;
    after->setSpacing(6);
    m_sign->setPaper(Token::Sunken);
    after->addWidget(m_sign);
    after->addWidget(m_result, 1);
    column->addLayout(after);
}

QWidget *TransformLine::makeArgument()
{
    const QStringList closed = transformArguments(m_transform.kind);
    if (!closed.isEmpty()) {
        auto *box = new ValueChooser(this);
        QList<ValueChooser::Choice> choices;
        for (const QString &argument : closed)
            choices.append({ argument, transformArgumentText(m_transform.kind, argument), {} });
        box->setChoices(choices);
        box->setKey(m_transform.argument);
        connect(box, &ValueChooser::keyChosen, this, &TransformLine::writeArgument);
        return box;
    }
    if (m_transform.kind == TransformKind::Date) {
        auto *box = new QComboBox(this);
        box->setEditable(true);
        box->addItems({ u"dd.MM.yyyy"_s, u"dd.MM.yyyy HH:mm"_s, u"yyyy-MM-dd"_s,
                        u"yyyy-MM-ddTHH:mm:ss"_s, u"d MMMM yyyy"_s, u"HH:mm"_s });
        box->setCurrentText(m_transform.argument);
        box->setToolTip(tr("d is the day, M the month, y the year, H the hour, m the minute"));
        connect(box, &QComboBox::currentTextChanged, this, &TransformLine::writeArgument);
        return box;
    }
    if (m_transform.kind == TransformKind::Default) {
        auto *edit = new QLineEdit(m_transform.argument, this);
        connect(edit, &QLineEdit::textEdited, this, &TransformLine::writeArgument);
        return edit;
    }
    return nullptr;
}

void TransformLine::addTable(QVBoxLayout *column)
{
    m_table = new LookupTable(this);
    m_table->setLines(m_transform.table);
    m_first = m_table;
    connect(m_table, &LookupTable::edited, this, [this] {
        m_transform.table = m_table->lines();
        emit edited();
    });
    column->addWidget(m_table, 1);
}

void TransformLine::addOtherwise(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::inGroup);
    row->addWidget(makeLabel(tr("Otherwise"), FontRole::Body, Token::Text2, this));
    auto *how = new ValueChooser(this);
    how->setObjectName(u"otherwise"_s);
    how->setAccessibleName(tr("Otherwise"));
    how->setChoices({ { keep, tr("Leave it as it is"), {} }, { take, tr("Take this"), {} } });
    how->setKey(m_transform.otherwise ? take : keep);
    auto *value = new QLineEdit(m_transform.otherwise.value_or(QString()), this);
    value->setObjectName(u"otherwiseValue"_s);
    value->setAccessibleName(tr("Otherwise take"));
    value->setVisible(m_transform.otherwise.has_value());
    const auto write = [this, how, value] {
        const bool takes = how->key() == take;
        value->setVisible(takes);
        m_transform.otherwise = takes ? std::optional(value->text()) : std::nullopt;
        emit edited();
    };
    connect(how, &ValueChooser::keyChosen, this, write);
    connect(value, &QLineEdit::textEdited, this, write);
    row->addWidget(how, 1);
    row->addWidget(value, 1);
    auto *paste = new QPushButton(tr("Paste lines"), this);
    paste->setObjectName(u"pasteLines"_s);
    paste->setToolTip(tr("Two columns copied from a spreadsheet"));
    paste->setAutoDefault(false);
    setKind(paste, u"smallFlat"_s);
    connect(paste, &QPushButton::clicked, m_table, &LookupTable::paste);
    row->addWidget(paste);
    column->addLayout(row);
}

void TransformLine::addButtons(QHBoxLayout *head, int number, int count)
{
    const auto add = [&](Glyph glyph, const QString &name, const char *object, bool enabled) {
        auto *button = new QToolButton(this);
        button->setObjectName(QLatin1StringView(object));
        button->setIcon(icon(glyph));
        button->setToolTip(name);
        button->setAccessibleName(u"%1: %2"_s.arg(transformKindText(m_transform.kind), name));
        button->setEnabled(enabled);
        setKind(button, u"smallIcon"_s);
        head->addWidget(button);
        return button;
    };
    connect(add(Glyph::Up, tr("Move up"), "up", number > 1), &QToolButton::clicked, this,
            [this] { emit moveAsked(-1); });
    connect(add(Glyph::Down, tr("Move down"), "down", number < count), &QToolButton::clicked, this,
            [this] { emit moveAsked(1); });
    connect(add(Glyph::Cross, tr("Remove"), "remove", true), &QToolButton::clicked, this,
            &TransformLine::removeAsked);
}

void TransformLine::writeArgument(const QString &argument)
{
    m_transform.argument = argument;
    emit edited();
}

void TransformLine::showResult(const Result<QString> &result)
{
    m_sign->setVisible(!result);
    setTone(m_result, result ? Token::Text2 : Token::Bad);
    setFontRole(m_result, result ? FontRole::Code : FontRole::Small);
    if (!result)
        m_result->setText(transformErrorText(result.error()));
    else
        m_result->setText(u"→ "_s
                          + (result->isEmpty() ? tr("empty") : oneLine(*result, longestShown)));
}

void TransformLine::showUnreached()
{
    m_sign->hide();
    setTone(m_result, Token::Text3);
    m_result->setText(u"—"_s);
}

QString TransformLine::resultText() const
{
    return m_result->text();
}

void TransformLine::enter()
{
    if (m_first)
        m_first->setFocus(Qt::OtherFocusReason);
}

} // namespace LeadBridge::Ui
