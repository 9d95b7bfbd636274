// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/mappingrow.h"

#include "app/interfaces/wording.h"
#include "ui/flows/flowtexts.h"
#include "ui/flows/rowparts.h"
#include "ui/flows/valuechooser.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QGridLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelWidth = 148;
constexpr int kindWidth = 128;
constexpr int longestValue = 20000;
constexpr int tooManyToList = 40;

QString kindKey(MappingKind kind)
{
    return QString::number(static_cast<int>(kind));
}

ValueChooser::Choice kindChoice(MappingKind kind)
{
    return { kindKey(kind), mappingKindText(kind), {} };
}

QString defaultBuiltin(const InputDescription &input)
{
    const QStringList names = builtinNames();
    const QString country = u"country_of_phone"_s;
    if (input.kind == InputKind::Country && names.contains(country))
        return country;
    return {};
}

void setErrorLook(QWidget *editor, bool wrong)
{
    editor->setProperty("error", wrong);
    editor->style()->unpolish(editor);
    editor->style()->polish(editor);
}

} // namespace

MappingRow::MappingRow(const InputDescription &input, QWidget *parent)
    : QWidget(parent)
    , m_input(input)
    , m_kindBox(new ValueChooser(this))
    , m_editors(new QStackedWidget(this))
    , m_text(new QLineEdit(m_editors))
    , m_field(new ValueChooser(m_editors))
    , m_builtin(new ValueChooser(m_editors))
    , m_key(new KeyEditor(describedText(input.label), input.name, m_editors))
    , m_menu(new QToolButton(this))
    , m_error(new ErrorLine(this))
{
    setObjectName("row_"_L1 + input.name);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(10, 4, 8, 4);
    grid->setHorizontalSpacing(Space::inGroup);
    grid->setVerticalSpacing(2);
    grid->setColumnMinimumWidth(0, labelWidth);
    grid->setColumnStretch(2, 1);
    buildLabel(grid);
    buildKind();
    buildEditors();
    m_menu->setObjectName("menu_"_L1 + input.name);
    m_menu->setIcon(icon(Glyph::More));
    m_menu->setAccessibleName(tr("%1: more").arg(describedText(input.label)));
    setKind(m_menu, u"smallIcon"_s);
    connect(m_menu, &QToolButton::clicked, this, &MappingRow::showMenu);
    grid->addWidget(m_kindBox, 0, 1);
    grid->addWidget(m_editors, 0, 2);
    grid->addWidget(m_menu, 0, 3);
    grid->addWidget(m_error, 1, 1, 1, 2);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget * /*old*/, QWidget *now) { followFocus(now); });
}

void MappingRow::buildLabel(QGridLayout *grid)
{
    auto *box = new QWidget(this);
    box->setFixedWidth(labelWidth);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::sign);
    auto *label = new ElidedLabel(describedText(m_input.label), FontRole::Body, Token::Text, box);
    label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    head->addWidget(label);
    if (m_input.required)
        head->addWidget(makeLabel(u"*"_s, FontRole::Strong, Token::Bad, box));
    head->addStretch(1);
    column->addLayout(head);
    column->addWidget(new ElidedLabel(m_input.name, FontRole::Code, Token::Text3, box));
    box->setToolTip(describedText(m_input.help));
    grid->addWidget(box, 0, 0);
}

void MappingRow::buildKind()
{
    m_kindBox->setObjectName("kind_"_L1 + m_input.name);
    m_kindBox->setFixedWidth(kindWidth);
    m_kindBox->setAccessibleName(
        tr("%1: where the value comes from").arg(describedText(m_input.label)));
    if (m_input.secret) {
        m_kindBox->setChoices({ kindChoice(MappingKind::Secret) });
        m_kindBox->setEnabled(false);
        m_kindBox->setToolTip(tr("A key is kept apart and never shown"));
    } else {
        m_kindBox->setChoices({ kindChoice(MappingKind::Field), kindChoice(MappingKind::Constant),
                                kindChoice(MappingKind::Template),
                                kindChoice(MappingKind::Builtin) });
    }
    connect(m_kindBox, &ValueChooser::keyChosen, this,
            [this](const QString &key) { chooseKind(static_cast<MappingKind>(key.toInt())); });
}

void MappingRow::buildEditors()
{
    m_editors->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_text->setObjectName("text_"_L1 + m_input.name);
    m_text->setMaxLength(longestValue);
    m_field->setObjectName("field_"_L1 + m_input.name);
    m_field->setPlaceholderText(tr("Choose a field"));
    m_builtin->setObjectName("builtin_"_L1 + m_input.name);
    m_builtin->setPlaceholderText(tr("Choose a ready-made value"));
    QList<ValueChooser::Choice> ready;
    const QStringList names = builtinNames();
    for (const QString &name : names)
        ready.append({ name, builtinText(name), {} });
    m_builtin->setChoices(ready);
    m_editors->addWidget(m_text);
    m_editors->addWidget(m_field);
    m_editors->addWidget(m_builtin);
    m_editors->addWidget(m_key);
    connect(m_text, &QLineEdit::textEdited, this, &MappingRow::writeText);
    connect(m_field, &ValueChooser::keyChosen, this, &MappingRow::writeText);
    connect(m_field, &ValueChooser::moreAsked, this, &MappingRow::askFieldName);
    connect(m_builtin, &ValueChooser::keyChosen, this, &MappingRow::writeText);
    connect(m_key->chooser(), &ValueChooser::keyChosen, this, &MappingRow::writeText);
    connect(m_key, &KeyEditor::setAsked, this, &MappingRow::secretAsked);
}

QWidget *MappingRow::currentEditor() const
{
    switch (m_kind) {
    case MappingKind::Field:
        return m_field;
    case MappingKind::Builtin:
        return m_builtin;
    case MappingKind::Secret:
        return m_key->chooser();
    case MappingKind::Constant:
    case MappingKind::Template:
        break;
    }
    return m_text;
}

std::optional<Mapping> MappingRow::mapping() const
{
    const QString text = m_texts.value(static_cast<int>(m_kind));
    if (text.isEmpty())
        return std::nullopt;
    return Mapping { m_kind, text };
}

void MappingRow::setMapping(const std::optional<Mapping> &mapping,
                            const std::optional<Mapping> &stored)
{
    m_stored = stored;
    m_texts.clear();
    m_kind = m_input.secret ? MappingKind::Secret : MappingKind::Constant;
    if (mapping) {
        m_kind = mapping->kind;
        m_texts.insert(static_cast<int>(m_kind), mapping->text);
    } else if (m_input.suggestion && !m_input.secret) {
        m_kind = m_input.suggestion->kind;
    }
    showText();
}

void MappingRow::put(const std::optional<Mapping> &mapping)
{
    setMapping(mapping, m_stored);
    setError({});
    emit mappingChanged();
}

void MappingRow::showText()
{
    const QString text = m_texts.value(static_cast<int>(m_kind));
    if (m_kindBox->key() != kindKey(m_kind))
        m_kindBox->setKey(kindKey(m_kind));
    const bool isTemplate = m_kind == MappingKind::Template;
    m_text->setPlaceholderText(isTemplate ? tr("For example, kl-{{client_id}}")
                                          : describedText(m_input.placeholder));
    setFontRole(m_text, isTemplate ? FontRole::Code : FontRole::Body);
    switch (m_kind) {
    case MappingKind::Field:
        m_field->setKey(text);
        break;
    case MappingKind::Builtin:
        m_builtin->setKey(text);
        break;
    case MappingKind::Secret:
        m_key->chooser()->setKey(text);
        break;
    case MappingKind::Constant:
    case MappingKind::Template:
        m_text->setText(text);
        m_text->setCursorPosition(0);
        break;
    }
    m_editors->setCurrentWidget(m_kind == MappingKind::Secret ? m_key : currentEditor());
    describe();
}

void MappingRow::chooseKind(MappingKind kind)
{
    m_kind = kind;
    if (!m_texts.contains(static_cast<int>(kind))) {
        QString text = kind == MappingKind::Builtin ? defaultBuiltin(m_input) : QString();
        if (m_input.suggestion && m_input.suggestion->kind == kind)
            text = m_input.suggestion->text;
        m_texts.insert(static_cast<int>(kind), text);
    }
    setError({});
    showText();
    emit mappingChanged();
}

void MappingRow::writeText(const QString &text)
{
    m_texts.insert(static_cast<int>(m_kind), text);
    setError({});
    emit mappingChanged();
}

void MappingRow::setKnownFields(const QList<KnownField> &fields, const QList<SourceNotice> &notices)
{
    m_fields = fields;
    m_field->setChoices(fieldChoices(fields, notices), tr("Another field…"));
}

void MappingRow::setStoredSecrets(const QStringList &names, const QString &suggestedName)
{
    m_key->setStored(names, suggestedName);
}

void MappingRow::takeKey(const QString &name)
{
    setMapping(Mapping { MappingKind::Secret, name }, m_stored);
}

void MappingRow::setOutgoing(const PreviewLine &line)
{
    m_outgoing = line;
    m_builtin->setHint(m_kind == MappingKind::Builtin ? line.value : QString());
    describe();
}

void MappingRow::describe()
{
    const QString label = describedText(m_input.label);
    QStringList parts { label };
    if (m_input.required)
        parts.append(tr("required"));
    parts.append(mappingKindText(m_kind).toLower() + u' '
                 + (m_kind == MappingKind::Field ? m_field->currentText() : QString()));
    parts.last() = parts.last().trimmed();
    if (!m_outgoing.secret && !m_outgoing.value.isEmpty())
        parts.append(tr("will go as %1").arg(oneLine(m_outgoing.value, 100)));
    currentEditor()->setAccessibleName(parts.join(", "_L1));
    currentEditor()->setAccessibleDescription(error().isEmpty() ? describedText(m_input.help)
                                                                : error());
}

void MappingRow::setError(const QString &sentence)
{
    if (sentence == m_error->text())
        return;
    m_error->setText(sentence);
    for (QWidget *editor :
         { static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_field),
           static_cast<QWidget *>(m_builtin), static_cast<QWidget *>(m_key->chooser()) })
        setErrorLook(editor, !sentence.isEmpty());
    describe();
}

QString MappingRow::error() const
{
    return m_error->text();
}

void MappingRow::enter()
{
    currentEditor()->setFocus(Qt::TabFocusReason);
}

void MappingRow::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_kind == MappingKind::Template)
        fillInsertMenu(menu->addMenu(tr("Insert a field")));
    QAction *suggested = menu->addAction(tr("Back to the suggested"));
    suggested->setEnabled(m_input.suggestion && mapping() != m_input.suggestion);
    connect(suggested, &QAction::triggered, this, [this] { put(m_input.suggestion); });
    QAction *saved = menu->addAction(tr("Back to the saved"));
    saved->setEnabled(mapping() != m_stored);
    connect(saved, &QAction::triggered, this, [this] { put(m_stored); });
    QAction *clear = menu->addAction(tr("Clear"));
    clear->setEnabled(mapping().has_value());
    connect(clear, &QAction::triggered, this, [this] { put(std::nullopt); });
    menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
}

void MappingRow::fillInsertMenu(QMenu *menu)
{
    const auto fields = m_fields.mid(0, tooManyToList);
    for (const KnownField &field : fields) {
        QAction *action = menu->addAction(oneLine(fieldTitle(field), 60).replace(u'&', "&&"_L1));
        connect(action, &QAction::triggered, this, [this, name = field.name] {
            m_text->insert("{{"_L1 + name + "}}"_L1);
            writeText(m_text->text());
        });
    }
}

void MappingRow::askFieldName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"fieldName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Another field"));
    dialog->setLabelText(tr("Name of the field, as it stands in the address"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        if (!text.trimmed().isEmpty())
            put(Mapping { MappingKind::Field, text.trimmed() });
    });
    dialog->open();
}

void MappingRow::followFocus(QWidget *now)
{
    // A list, menu or dialog of this row is a window of its own; the row stays lit meanwhile.
    if (!now || now->window() != window())
        return;
    const bool inside = isAncestorOf(now);
    if (inside == m_lit)
        return;
    m_lit = inside;
    update();
    if (inside)
        emit entered();
    else
        emit left();
}

void MappingRow::paintEvent(QPaintEvent * /*event*/)
{
    if (!m_lit)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Token::AccentSoft));
    painter.drawRoundedRect(rect(), Radius::banner, Radius::banner);
}

} // namespace LeadBridge::Ui
